import { PublishFault } from '../../errors.ts';
import type { Verdict } from '../../judge/index.ts';
import type { Alert } from '../../prove/index.ts';
import type { RunRecord } from '../../run/index.ts';
import type { ReadyReport } from '../../run/ready/report.ts';
import type { Unattended } from '../../run/unattended.ts';
import type { Published } from '../prove-and-publish.ts';

export type Stage = 'outbox' | 'wait' | 'ready' | 'packs' | 'gate' | 'publish' | 'notify';

/** What becomes of a verdict. `keep`: nothing is sealed or published; the runs stay under reports/runs. */
export type Outlet = 'publish and notify' | 'publish' | 'keep';

export interface SmokeOptions {
  readonly operator?: string | undefined;
  readonly workers?: number | undefined;
  /** Within which all of it ends, milliseconds from the call; left out or null: the gate's own, or no limit. */
  readonly withinMs?: number | null | undefined;
  /** Applications that were waited for in vain: their scenarios are blocked for that reason. */
  readonly heldBack?: Unattended['heldBack'];
  /** Asked once, when the verdict stands; left out: it is published, and people are told. */
  readonly outlet?: ((result: Judged) => Outlet | Promise<Outlet>) | undefined;
  /** Aborted where somebody stops it: then it rejects with Interrupted, after a run under way has ended. */
  readonly signal?: AbortSignal | undefined;
  /** Told once a stage ends: one line. */
  readonly tell: (stage: Stage, said: string) => void;
  /** Told on the way, for a person who watches. */
  readonly progress: (line: string) => void;
}

/** A verdict, with its causes, and what it stands on. */
export interface Judged {
  readonly verdict: Verdict;
  /** In the order in which they were run. */
  readonly records: readonly RunRecord[];
  /** What people are told of it: cause, three lines, whom to call. */
  readonly alert: Alert;
  /** Null where nobody could look; its fault is in the log. */
  readonly ready: ReadyReport | null;
}

export interface OutletResult extends Pick<Published, 'published'> {
  /** Whether the verdict is on its change record, or waits for it in the outbox. */
  readonly isKept: boolean;
}

export interface SmokeOutcome extends Judged {
  readonly release: string;
  readonly gate: string;
  /** Undefined where the verdict was kept. */
  readonly proof: OutletResult | undefined;
  /** Milliseconds each stage took. */
  readonly timings: Readonly<Partial<Record<Stage, number>>>;
  /** As the design has them: 0 GO, 1 NO-GO, 3 no application answered, 4 not published or nobody could be told. */
  readonly exitCode: 0 | 1 | 3 | 4;
}

/** What a process that nobody watches tells whoever started it. */
export function exitCodeOf(
  { verdict, records }: Pick<Judged, 'verdict' | 'records'>,
  proof: Pick<OutletResult, 'published'> | undefined,
): SmokeOutcome['exitCode'] {
  if (proof?.published instanceof PublishFault) return 4;
  if ((proof?.published.untold ?? []).length > 0) return 4;
  if (verdict.decision !== 'NO-GO') return 0;
  return nothingAnswered(records) ? 3 : 1;
}

/** Whether every scenario there was met an application that did not answer. */
function nothingAnswered(records: readonly RunRecord[]): boolean {
  const kinds = records.flatMap(({ scenarios }) =>
    scenarios.map((one) => one.attempts.at(-1)?.trouble?.kind),
  );
  return kinds.length > 0 && kinds.every((kind) => kind === 'application down' || kind === 'network');
}
