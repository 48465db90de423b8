import type { RunRecord } from '../../run/schema.ts';
import { listed, scenarioCount } from '../sentences.ts';
import { againstBaseline, cannot } from './baseline.ts';
import { readShare, rule } from './rule.ts';

const SLOWEST = 3;

interface Pace {
  readonly id: string;
  readonly before: number;
  readonly now: number;
}

/** Percent, over all scenarios that passed both times together: one scenario alone says little about speed. */
export const slowerThanTheBaseline = rule<number>({
  id: 'slower than the baseline by at most',
  read: readShare,
  allowed: (limit) => `at most ${limit} % slower`,
  answer: (evidence, limit) =>
    againstBaseline(evidence, (runs) => {
      const before = durations(runs);
      const paces = [...durations(evidence.runs)].flatMap(([id, now]): Pace[] => {
        const then = before.get(id);
        return then === undefined ? [] : [{ id, before: then, now }];
      });
      const [then, now] = [total(paces, 'before'), total(paces, 'now')];
      if (then === 0)
        return cannot('No scenario passed both now and in the baseline, so speed cannot be compared');
      const slower = roundedUp(((now - then) * 100) / then);
      const said = `${scenarioCount(paces.length)} took ${seconds(now)}, in the baseline ${seconds(then)}: ${spoken(slower)}.`;
      const ok = (now - then) * 100 <= limit * then;
      return {
        ok,
        actual: spoken(slower),
        sentence: ok ? said : `${said} ${slowest(paces)}`,
        scenarios: ok ? [] : paces,
      };
    }),
});

/** Milliseconds of the attempt that passed, by scenario. */
function durations(runs: readonly RunRecord[]): Map<string, number> {
  const passed = runs.flatMap((run) => run.scenarios).filter(({ status }) => status === 'passed');
  return new Map(passed.map(({ id, attempts }) => [id, attempts.at(-1)?.durationMs ?? 0]));
}

function total(paces: readonly Pace[], when: 'before' | 'now'): number {
  return paces.reduce((sum, pace) => sum + pace[when], 0);
}

function slowest(paces: readonly Pace[]): string {
  const sorted = [...paces].sort((a, b) => b.now - b.before - (a.now - a.before)).slice(0, SLOWEST);
  const names = sorted.map(({ id, before, now }) => `${id} (${seconds(before)}, now ${seconds(now)})`);
  return `Most was lost in ${listed(names)}.`;
}

/** To a tenth, so that what is over its limit never reads as if it kept it. */
function roundedUp(percent: number): number {
  return Math.ceil(Number((percent * 10).toFixed(6))) / 10;
}

function spoken(percent: number): string {
  return percent >= 0 ? `${percent} % slower` : `${-percent} % faster`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
