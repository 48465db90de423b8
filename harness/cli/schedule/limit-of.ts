import { type Project, utcOf } from '../../project/index.ts';
import { usualGate } from '../named-gate.ts';
import { candidates } from '../smoke/due.ts';
import type { Understood } from './understood.ts';

/** Minutes after which a command is ended in any case. They know how to stop by themselves; this is the safety net. */
export const LIMIT_MINUTES: Readonly<Record<string, number>> = {
  smoke: 20,
  hypercare: 30,
  ready: 5,
  run: 240,
};
/** A wait for a batch may take the night. */
const WAITING_MINUTES = 720;
const MINUTE_MS = 60_000;

/** Twice what the command gives itself, so that it always stops by itself first; never less than is usual for it. */
export function limitOf(project: Project, command: string, words: Understood): number {
  const own = words.options.within ?? gatesOwn(project, command, words);
  const least = LIMIT_MINUTES[command] ?? 0;
  const waiting = words.options.waitFor === undefined ? 0 : WAITING_MINUTES;
  return Math.ceil(Math.max(least, (own * 2) / MINUTE_MS)) + waiting;
}

/** What the gates say of themselves, in milliseconds, where --within does not say otherwise. */
function gatesOwn(project: Project, command: string, { operands: [name = ''], options }: Understood): number {
  if (options.all === true) return longestTogether(project, options.gate ?? '');
  const release = project.releases.get(name);
  if (release === undefined || !['smoke', 'hypercare'].includes(command)) return 0;
  return release.gates[options.gate ?? usualGate(release)]?.withinMs ?? 0;
}

/**
 * Releases that are due together are taken one after the other, each with its own gate's time. Most of them are due when
 * some window has just opened, so these moments are enough to look at.
 */
function longestTogether(project: Project, gate: string): number {
  const { timeZone } = project.settings;
  const openings = [...project.releases.values()].flatMap(({ window }) => window?.from ?? []);
  const together = openings.map((from) =>
    candidates(project, gate, new Date(utcOf(from, timeZone)))
      .filter(({ notDue }) => notDue === null)
      .reduce((sum, due) => sum + (due.gate.withinMs ?? 0), 0),
  );
  return Math.max(0, ...together);
}
