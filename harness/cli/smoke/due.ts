import { type Project, type Release, utcOf } from '../../project/index.ts';
import { gateOf, type NamedGate } from '../named-gate.ts';

/** A gate after a change is still due so long after the change's window has closed, in milliseconds. */
const AFTER_MS = 86_400_000;

/** A release at a gate, and why it is not its turn; null where it is. */
export interface Candidate {
  readonly release: Release;
  readonly gate: NamedGate;
  readonly notDue: string | null;
}

/** Every release that has a gate of that name, in the order of their windows. Due: its window is open, or closed less than a day ago. */
export function candidates(project: Project, gate: string, now = new Date()): Candidate[] {
  const having = [...project.releases.values()].filter((release) => Object.hasOwn(release.gates, gate));
  return having
    .sort((one, other) => (one.window?.from ?? '').localeCompare(other.window?.from ?? ''))
    .map((release) => ({
      release,
      gate: gateOf(release, gate),
      notDue: whyNotDue(release, project.settings.timeZone, now.getTime()),
    }));
}

function whyNotDue({ window }: Release, timeZone: string, now: number): string | null {
  if (window === null) return 'it has no change window';
  if (now < Date.parse(utcOf(window.from, timeZone))) return `its window opens ${window.from}`;
  if (now > Date.parse(utcOf(window.to, timeZone)) + AFTER_MS) return `its window closed ${window.to}`;
  return null;
}
