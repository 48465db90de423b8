import { ProjectFault } from '../../errors.ts';
import type { Project, WaitedFor } from '../../project/index.ts';
import { plainly } from '../../run/ready/target.ts';
import { type Waited, waitFor } from '../../run/ready/wait-for.ts';
import type { Unattended } from '../../run/unattended.ts';
import { spokenLength } from './budget.ts';
import type { Candidate } from './due.ts';

export interface WaitOptions {
  /** Names under `wait for` in the applications' files. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly until: number;
  /** `--until` as it was written. */
  readonly written: string;
  readonly signal: AbortSignal;
  readonly tell: (said: string) => void;
}

/** One thing to wait for, of one application. */
interface Awaited {
  readonly name: string;
  readonly application: string;
  readonly environment: string;
  readonly what: WaitedFor;
}

/** What the names stand for in the applications of the releases. Throws ProjectFault for one that none declares. */
export function awaitedIn(
  project: Project,
  due: readonly Pick<Candidate, 'release' | 'gate'>[],
  names: readonly string[],
): Awaited[] {
  const places = due.flatMap(({ release, gate }) =>
    Object.keys(release.applications).map((application) => [application, gate.environment] as const),
  );
  const all = new Map<string, Awaited>();
  for (const [application, environment] of places)
    for (const [name, what] of Object.entries(project.applications.get(application)?.waitFor ?? {}))
      all.set(`${application} ${environment} ${name}`, { name, application, environment, what });
  const declared = [...all.values()];
  return names.flatMap((wanted) => {
    const own = declared.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (own.length === 0)
      throw undeclared(
        wanted,
        declared.map(({ name }) => name),
      );
    return own;
  });
}

/** Waits for all of them at once, tells how long, and returns the applications for which it was in vain. */
export async function waitFirst(
  project: Project,
  awaited: readonly Awaited[],
  options: WaitOptions,
): Promise<Unattended['heldBack']> {
  const held = awaited.map(async (one) => {
    const { application, environment, what } = one;
    const name = project.applications.get(application)?.name ?? application;
    options.tell(`${name}, ${one.name}: until ${options.written} at the longest`);
    const { until, signal } = options;
    const waited = await waitFor(project, { application, environment, what, until, signal }).catch(unknown);
    options.tell(`${name}, ${one.name}: ${spoken(waited, options.written)}`);
    if (waited.why === undefined) return [];
    const why = waited.why.replace(/\.$/, '');
    const reason = `${name} was waited for until ${options.written}, and "${one.name}" was not done: ${why}.`;
    return [{ application, reason }];
  });
  return (await Promise.all(held)).flat();
}

/** What cannot even be looked for, as where no browser starts, keeps no other application from being looked at. */
function unknown(fault: unknown): Waited {
  return { waitedMs: 0, why: `it could not be looked at: ${plainly(fault)}` };
}

function spoken({ waitedMs, why }: Waited, written: string): string {
  const length = spokenLength(waitedMs);
  if (why === undefined) return waitedMs < 1_000 ? 'done already' : `done, after ${length}`;
  return `NOT done by ${written} (waited ${length}): ${why}`;
}

function undeclared(name: string, names: readonly string[]): ProjectFault {
  return new ProjectFault({
    where: '--wait-for',
    wrong: `no application of the release declares "${name}"`,
    allowed: names.length === 0 ? 'None declares anything' : `Declared: ${[...new Set(names)].join(', ')}`,
    next: 'Write it under "wait for" in the file of the application',
  });
}
