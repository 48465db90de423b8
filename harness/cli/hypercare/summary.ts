import type { Release } from '../../project/index.ts';
import { median } from '../../run/history/history.ts';
import type { RunRecord } from '../../run/index.ts';
import type { Period } from './due.ts';
import { type BeginLine, type FaultLine, type HypercareLine, type RoundLine, roundsIn } from './journal.ts';
import { isRed } from './state.ts';

/** Key pages that are named: those that lost most. */
const SLOWEST = 3;

/** Of scenarios: each of a smoke pack opens a key page and looks at it. Milliseconds, the middle of all rounds. */
export interface Times {
  readonly scenarios: number;
  readonly nowMs: number;
  readonly beforeMs: number;
  readonly slowest: readonly { readonly id: string; readonly nowMs: number; readonly beforeMs: number }[];
}

export interface Summary extends Period {
  readonly made: number;
  /** Rounds that there was time for. */
  readonly expected: number;
  readonly last: RoundLine | undefined;
  /** Tries that came to no verdict, because the check itself broke. */
  readonly broken: readonly FaultLine[];
  /** Rounds in which each application could be used. */
  readonly applications: readonly { key: string; name: string; available: number; of: number }[];
  /** When it became NO-GO or GO, or NO-GO for something else. */
  readonly changes: readonly RoundLine[];
  /** Null where no run before tells. */
  readonly times: Times | null;
  /** Scenarios that did not pass, and in how many rounds. `record`: the problem of a waiver. */
  readonly failures: readonly {
    readonly id: string;
    readonly rounds: number;
    readonly record: string | null;
  }[];
}

export interface ToSummarise {
  readonly plan: BeginLine;
  readonly lines: readonly HypercareLine[];
  readonly period: Period;
  readonly waivers: Release['waivers'];
  /** Of the period's rounds, as far as they are kept. */
  readonly runs: Iterable<RunRecord>;
  readonly baseline: Iterable<RunRecord>;
}

export function summaryOf({ plan, lines, period, waivers, runs, baseline }: ToSummarise): Summary {
  const all = roundsIn(lines);
  const rounds = all.filter(({ at }) => at >= period.from && at < period.to);
  const changes = rounds.filter((round) => {
    const before = all[all.indexOf(round) - 1];
    return before === undefined
      ? isRed(round)
      : isRed(before) !== isRed(round) || before.causes !== round.causes;
  });
  const slot = (ms: number) => Math.floor(ms / plan.everyMs);
  return {
    ...period,
    made: rounds.length,
    expected: slot(Date.parse(period.to) - 1) - slot(Date.parse(period.from)) + 1,
    last: rounds.at(-1),
    broken: lines
      .filter((line) => line.type === 'fault')
      .filter(({ at }) => at >= period.from && at < period.to),
    applications: availability(rounds),
    changes,
    times: timesOf(runs, baseline),
    failures: failuresOf(rounds, waivers),
  };
}

function availability(rounds: readonly RoundLine[]): Summary['applications'] {
  const found = new Map<string, { key: string; name: string; available: number; of: number }>();
  for (const { key, name, available } of rounds.flatMap(({ applications }) => applications)) {
    const before = found.get(key) ?? { key, name, available: 0, of: 0 };
    found.set(key, { key, name, available: before.available + Number(available), of: before.of + 1 });
  }
  return [...found.values()];
}

function failuresOf(rounds: readonly RoundLine[], waivers: Release['waivers']): Summary['failures'] {
  const counts = new Map<string, number>();
  for (const id of rounds.flatMap(({ notPassed }) => notPassed)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({
      id,
      rounds: count,
      record: waivers.find(({ scenario }) => scenario === id)?.record ?? null,
    }))
    .sort((one, other) => other.rounds - one.rounds || one.id.localeCompare(other.id));
}

function timesOf(runs: Iterable<RunRecord>, baseline: Iterable<RunRecord>): Times | null {
  const [now, before] = [middles(runs), middles(baseline)];
  const both = [...now].flatMap(([id, nowMs]) => {
    const beforeMs = before.get(id);
    return beforeMs === undefined ? [] : [{ id, nowMs, beforeMs }];
  });
  if (both.length === 0) return null;
  const lost = both.toSorted((one, other) => other.nowMs - other.beforeMs - (one.nowMs - one.beforeMs));
  return {
    scenarios: both.length,
    nowMs: both.reduce((sum, { nowMs }) => sum + nowMs, 0),
    beforeMs: both.reduce((sum, { beforeMs }) => sum + beforeMs, 0),
    slowest: lost.filter(({ nowMs, beforeMs }) => nowMs > beforeMs).slice(0, SLOWEST),
  };
}

/** The middle of the passes of each scenario. A month of rounds is thousands of runs: they are read one by one. */
function middles(runs: Iterable<RunRecord>): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { scenarios } of runs)
    for (const { id, status, attempts } of scenarios) {
      if (status !== 'passed') continue;
      const times = all.get(id) ?? [];
      times.push(attempts.at(-1)?.durationMs ?? 0);
      all.set(id, times);
    }
  return new Map([...all].map(([id, times]) => [id, median(times)]));
}
