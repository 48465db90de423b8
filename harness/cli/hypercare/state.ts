import type { Verdict } from '../../judge/index.ts';
import type { RunRecord } from '../../run/index.ts';
import type { FaultLine, HypercareLine, RoundLine } from './journal.ts';

/** Kinds of cause that are told apart by their scenarios: an application has many of these at once. */
const OF_A_SCENARIO = ['behaviour', 'step'];

/** What tells one NO-GO from another, whatever the order; '' for a GO, with conditions or without. */
export function causesKey({ decision, causes = [], reasons }: Verdict): string {
  if (decision !== 'NO-GO') return '';
  const each = causes.map(({ kind, application, scenarios }) =>
    [kind, application ?? '', ...(OF_A_SCENARIO.includes(kind) ? scenarios : [])].join(' '),
  );
  const rules = reasons.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
  return [...new Set(each.length > 0 ? each : rules)].sort().join('; ');
}

/**
 * Whether people are told: GO became NO-GO, NO-GO became GO, or it is NO-GO for something else. The first round is news,
 * and so is the first verdict after they were told that there is none.
 */
export function isNews(
  lines: readonly HypercareLine[],
  now: Pick<RoundLine, 'decision' | 'causes'>,
): boolean {
  const before = lastTold(lines);
  if (before?.type === 'fault') return true;
  return before === undefined || isRed(before) !== isRed(now) || before.causes !== now.causes;
}

/** Whether people are told that there is no verdict: once, until there is one again. */
export function isFaultNews(lines: readonly HypercareLine[]): boolean {
  return lastTold(lines)?.type !== 'fault';
}

function lastTold(lines: readonly HypercareLine[]): RoundLine | FaultLine | undefined {
  return lines.filter((one) => one.type === 'round' || one.type === 'fault').findLast((one) => one.told);
}

export function isRed({ decision }: Pick<RoundLine, 'decision'>): boolean {
  return decision === 'NO-GO';
}

/** Each application that something was tried on, and whether nobody was kept from using it. */
export function availabilityOf(records: readonly RunRecord[]): RoundLine['applications'] {
  const names = new Map(records.flatMap((run) => run.applications.map(({ key, name }) => [key, name])));
  const tried = records
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ status }) => status !== 'not run' && status !== 'skipped');
  return [...names].flatMap(([key, name]) => {
    const own = tried.filter(
      ({ application, attempts }) => (attempts.at(-1)?.trouble?.application ?? application) === key,
    );
    const available = own.every(({ status }) => status !== 'blocked');
    return own.length === 0 ? [] : [{ key, name, available }];
  });
}

export function notPassedIn(records: readonly RunRecord[]): string[] {
  const all = records.flatMap(({ scenarios }) => scenarios);
  const red = all.filter(({ status }) => !['passed', 'skipped', 'not run'].includes(status));
  return [...new Set(red.map(({ id }) => id))];
}
