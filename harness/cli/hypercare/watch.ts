import { Interrupted } from '../../errors.ts';
import { dueAt, type Period } from './due.ts';
import {
  type BeginLine,
  type HypercareLine,
  noteHypercare,
  planIn,
  type RoundLine,
  readHypercare,
} from './journal.ts';
import { isFaultNews, isNews } from './state.ts';

/** What a round came to, and how the process that made it would end. */
export interface RoundResult {
  readonly round: Omit<RoundLine, 'type' | 'at' | 'told'>;
  /** Whether the verdict is on its way to change record and people. */
  readonly told: boolean;
  readonly exitCode: number;
}

/** What a watch is made of; tests hand in their own. */
export interface Watch {
  readonly file: string;
  /** As it was when this process began, for where the file can no longer be read. */
  readonly plan: BeginLine;
  readonly timeZone: string;
  now(): Date;
  /** Resolves after so long, or as soon as somebody stops it. */
  sleep(ms: number): Promise<void>;
  /** Rejects where another process is at it; `unusable` is told first where nobody can be, because the disk is full or away. */
  alone<T>(act: () => Promise<T>, unusable: (fault: unknown) => Promise<void>): Promise<T>;
  /** Makes a round; `isNews` says whether people are told of its verdict. */
  round(
    plan: BeginLine,
    isNews: (state: Pick<RoundLine, 'decision' | 'causes'>) => boolean,
  ): Promise<RoundResult>;
  /** Tells people that a round broke; resolves to whether anybody was told. */
  noRound(plan: BeginLine, fault: unknown): Promise<boolean>;
  /** Tells people and change record; resolves to the reference. */
  summarise(
    plan: BeginLine,
    lines: readonly HypercareLine[],
    period: Period,
    what: 'daily' | 'closing',
  ): Promise<string>;
  readonly signal: AbortSignal;
  /** Told before it sleeps: UTC. */
  waiting(next: string): void;
  tell(line: string): void;
}

/** Does what is due now, once: a round, a summary. Resolves to when to look again, or undefined when all is over. */
export async function look(watch: Watch): Promise<{ exitCode: number; next: string | undefined }> {
  return watch.alone(
    async () => {
      const { file, timeZone } = watch;
      const lines = await readHypercare(file);
      const plan = planIn(lines);
      if (plan === undefined) throw new Error('Nobody has said until when.');
      const begun = watch.now();
      const due = dueAt(plan, lines, begun, timeZone);
      const exitCode = due.round ? await makeRound(watch, plan, lines, begun) : 0;
      const after = dueAt(plan, await readHypercare(file), watch.now(), timeZone);
      if (after.daily !== undefined) await summarise(watch, plan, after.daily, 'daily');
      if (after.closing !== undefined) await summarise(watch, plan, after.closing, 'closing');
      if (due.ended) watch.tell('It has ended.');
      return { exitCode, next: after.ended || after.closing !== undefined ? undefined : after.next };
    },
    (fault) => noLook(watch, fault),
  );
}

/** What keeps even the lock from being taken keeps a round from being made, where one is to be made. */
async function noLook(watch: Watch, fault: unknown): Promise<void> {
  const lines = await readHypercare(watch.file).catch(() => []);
  const plan = planIn(lines) ?? watch.plan;
  if (watch.now().toISOString() < plan.until) await noteFault(watch, plan, lines, fault);
}

/** Looks again and again until all is over or somebody stops it. What another process is at is left to it. */
export async function stay(watch: Watch): Promise<number> {
  for (;;) {
    const { exitCode, next } = await look(watch).catch((fault: Error) => {
      watch.tell(fault.message);
      return { exitCode: 0, next: new Date(watch.now().getTime() + AGAIN_MS).toISOString() };
    });
    if (watch.signal.aborted) return 130;
    if (next === undefined) return exitCode;
    watch.waiting(next);
    await watch.sleep(Math.max(0, Date.parse(next) - watch.now().getTime()));
    if (watch.signal.aborted) return 130;
  }
}

/** After something went wrong. */
const AGAIN_MS = 60_000;

async function makeRound(
  watch: Watch,
  plan: BeginLine,
  lines: readonly HypercareLine[],
  begun: Date,
): Promise<number> {
  const making = watch.round(plan, (state) => toldOnly.has(watch) || isNews(lines, state));
  const { round, told, exitCode } = await making.catch(async (fault: unknown) => {
    if (!(fault instanceof Interrupted)) await noteFault(watch, plan, lines, fault);
    throw fault;
  });
  noteHypercare(watch.file, { type: 'round', at: begun.toISOString(), ...round, told });
  toldOnly.delete(watch);
  return exitCode;
}

/** Those that told people of a fault and could not note it: what is wrong may be just that. */
const toldOnly = new WeakSet<Watch>();

async function noteFault(
  watch: Watch,
  plan: BeginLine,
  lines: readonly HypercareLine[],
  fault: unknown,
): Promise<void> {
  const told = isFaultNews(lines) && !toldOnly.has(watch) && (await watch.noRound(plan, fault));
  const said = fault instanceof Error ? fault.message : String(fault);
  try {
    noteHypercare(watch.file, { type: 'fault', at: watch.now().toISOString(), said, told });
  } catch {
    if (told) toldOnly.add(watch);
  }
}

async function summarise(
  watch: Watch,
  plan: BeginLine,
  period: Period,
  what: 'daily' | 'closing',
): Promise<void> {
  const lines = await readHypercare(watch.file);
  const reference = await watch.summarise(plan, lines, period, what);
  noteHypercare(watch.file, {
    type: 'told',
    at: watch.now().toISOString(),
    what,
    day: period.day,
    reference,
  });
}
