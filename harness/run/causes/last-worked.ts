import type { RunCause, RunRecord, ScenarioRecord } from '../schema.ts';
import type { Group } from './group.ts';

export type LastWorked = NonNullable<RunCause['lastWorked']>;

/** When what a cause took down last worked, in the newest earlier run in the same place; nothing where none tells. */
export function lastWorkedIn(
  run: RunRecord,
  groups: readonly Group[],
  past: Iterable<RunRecord>,
): Map<Group, LastWorked> {
  const found = new Map<Group, LastWorked>();
  for (const earlier of past) {
    if (found.size === groups.length) break;
    if (!isBefore(earlier, run)) continue;
    for (const group of groups.filter((one) => !found.has(one))) {
      const passed = earlier.scenarios.find((one) => one.status === 'passed' && proves(group, one));
      const ended = passed?.attempts.at(-1)?.ended;
      if (ended !== undefined) found.set(group, { at: ended, version: versionIn(earlier, group) });
    }
  }
  return found;
}

/** Whether a run came before another in the same place. */
export function isBefore(earlier: RunRecord, run: RunRecord): boolean {
  const isSamePlace = earlier.council === run.council && earlier.environment === run.environment;
  return isSamePlace && earlier.id !== run.id && earlier.started < run.started;
}

/** What one scenario needs of its own is shown by itself only; what an application needs, by any of its scenarios. */
function proves({ kind, application, scenarios, about }: Group, passed: ScenarioRecord): boolean {
  if (['behaviour', 'step', 'page', 'data missing', 'slow', 'hang'].includes(kind))
    return scenarios.some((one) => one.id === passed.id);
  if (kind !== 'sign-in' && kind !== 'captcha' && kind !== 'password change')
    return passed.application === application;
  const people = passed.attempts.flatMap((attempt) => attempt.people);
  return people.some(
    (one) => one.application === application && (about.length === 0 || about.includes(one.persona)),
  );
}

function versionIn(run: RunRecord, { application }: Group): string | null {
  return run.applications.find((one) => one.key === application)?.versionBefore ?? null;
}
