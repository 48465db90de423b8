import { Interrupted } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { startServer } from '../../run/index.ts';
import type { Candidate } from './due.ts';
import { finishOutbox } from './finish-outbox.ts';
import type { SmokeOptions, SmokeOutcome, Stage } from './outcome.ts';
import { reportNoVerdict } from './report-no-verdict.ts';
import { smokeRelease } from './smoke-release.ts';
import { awaitedIn, waitFirst } from './wait-first.ts';

export interface TakeOptions extends Pick<SmokeOptions, 'operator' | 'workers' | 'progress'> {
  readonly signal: AbortSignal;
  /** All of it, in milliseconds from the end of waiting; undefined: each gate has its own. */
  readonly withinMs?: number | undefined;
  readonly waitFor: readonly string[];
  /** Milliseconds since 1970, and as it was written. */
  readonly until: { readonly at: number; readonly written: string };
  readonly tell: (stage: Stage, said: string) => void;
}

/**
 * What was left in the outbox, then what is to be waited for, then one release after the other. Throws what kept the first
 * of them from a verdict, after all the others were looked at.
 */
export async function takeDue(
  project: Project,
  due: readonly Candidate[],
  options: TakeOptions,
): Promise<SmokeOutcome[]> {
  const { waitFor, until, signal, tell, operator } = options;
  const awaited = awaitedIn(project, due, waitFor);
  const server = await startServer(project).catch(async (fault: unknown) => {
    // Without it none of them can be looked at.
    for (const one of due) await reportNoVerdict(project, one, fault, tell);
    throw fault;
  });
  try {
    for (const line of await finishOutbox(project, operator)) tell('outbox', line);
    const heldBack = await waitFirst(project, awaited, {
      names: waitFor,
      until: until.at,
      written: until.written,
      signal,
      tell: (said) => tell('wait', said),
    });
    return await takeEach(project, due, { ...options, heldBack });
  } finally {
    await server?.stop();
  }
}

async function takeEach(
  project: Project,
  due: readonly Candidate[],
  { withinMs: total, tell, ...options }: TakeOptions & Pick<SmokeOptions, 'heldBack'>,
): Promise<SmokeOutcome[]> {
  const started = Date.now();
  const outcomes: SmokeOutcome[] = [];
  const faults: unknown[] = [];
  for (const [at, { release, gate }] of due.entries()) {
    // What is left of the whole is shared between those that are still to come.
    const withinMs = total === undefined ? undefined : (started + total - Date.now()) / (due.length - at);
    const about = due.length > 1 ? `${release.key}: ` : '';
    const own = {
      ...options,
      withinMs,
      tell: (stage: Stage, said: string) => tell(stage, `${about}${said}`),
    };
    const outcome = await smokeRelease(project, release, gate, own).catch(async (fault: unknown) => {
      if (fault instanceof Interrupted) throw fault;
      await reportNoVerdict(project, { release, gate }, fault, own.tell);
      faults.push(fault);
    });
    if (outcome !== undefined) outcomes.push(outcome);
  }
  if (faults.length > 0) throw faults[0];
  return outcomes;
}
