import type { RunCause, RunRecord, ScenarioRecord, Slowed, Trouble, TroubleKind } from '../schema.ts';
import { sentenceOf } from './cause-sentences.ts';
import { type Group, gotThrough } from './group.ts';
import { type LastWorked, lastWorkedIn } from './last-worked.ts';

/** Troubles of an application as a whole, whichever page or person meets them. */
const WHOLE: readonly TroubleKind[] = [
  'application down',
  'waited for',
  'network',
  'maintenance',
  'redirects',
  'certificate',
  'wrong place',
  'clock',
  'signed out',
  'account busy',
  'browser',
];
const AT_SIGN_IN: readonly TroubleKind[] = ['sign-in', 'captcha', 'password change'];
/** So many scenarios, on several pages, make an application slow and not a page. */
const SLOW_FROM = 3;

/**
 * Why scenarios of a run did not pass, once for all that one thing took down, the greatest first; what fails for a reason
 * of its own comes last. `past`: earlier runs, the newest first, which tell since when it no longer works; `slowed`:
 * applications that are slow everywhere, of which single pages that hang are no cause by themselves.
 */
export function causesOf(
  run: RunRecord,
  past: Iterable<RunRecord>,
  slowed: readonly Slowed[] = [],
): RunCause[] {
  const red = run.scenarios.filter(isRed);
  if (red.length === 0) return [];
  const groups = ordered(slowOnes(run, merged(run, grouped(red)), slowed));
  const worked = lastWorkedIn(run, groups, past);
  return groups.map((group) => causeFrom(run, group, worked.get(group) ?? null));
}

function causeFrom(run: RunRecord, group: Group, worked: LastWorked | null): RunCause {
  const { kind, application, scenarios } = group;
  const lastWorked = group.slowed === undefined ? worked : group.slowed.lastUsual;
  const { sentence, next } = sentenceOf(run, group);
  return { kind, application, sentence, scenarios: scenarios.map((one) => one.id), lastWorked, next };
}

/** What was cut off met nothing: whoever stops a run is not told that the application is down. */
function isRed({ status, attempts }: ScenarioRecord): boolean {
  if (attempts.at(-1)?.interrupted === true) return false;
  return !['passed', 'skipped', 'not run', 'flaky'].includes(status);
}

function grouped(red: readonly ScenarioRecord[]): Group[] {
  const groups = new Map<string, Group>();
  for (const scenario of red) {
    const trouble = troubleOf(scenario);
    const application = trouble.application ?? scenario.application;
    const key = [trouble.kind, application, detailOf(trouble, scenario)].join('\n');
    const { about = [], scenarios = [] } = groups.get(key) ?? {};
    groups.set(key, {
      kind: trouble.kind,
      application,
      about: [...new Set([...about, ...(trouble.about === undefined ? [] : [trouble.about])])],
      scenarios: [...scenarios, scenario],
    });
  }
  return [...groups.values()];
}

/** What an attempt noted; older records, and steps that were never run, say it by their status. */
function troubleOf({ status, attempts }: ScenarioRecord): Trouble {
  const noted = attempts.at(-1)?.trouble;
  if (['undefined', 'ambiguous', 'pending'].includes(status)) return { kind: 'step' };
  return noted ?? { kind: status === 'blocked' ? 'application down' : 'behaviour' };
}

/** What tells two causes of a kind apart within an application. */
function detailOf({ kind, about }: Trouble, { reason = '' }: ScenarioRecord): string {
  if (WHOLE.includes(kind) || kind === 'slow') return '';
  return kind === 'step' || kind === 'behaviour' ? reason : (about ?? '');
}

/** Several persons at one sign-in, several broken pages of one application, are one cause where nobody got through. */
function merged(run: RunRecord, groups: readonly Group[]): Group[] {
  const left = [...groups];
  for (const kinds of [AT_SIGN_IN, ['hang', 'page'] as const]) {
    for (const application of new Set(groups.map((one) => one.application))) {
      const same = left.filter((one) => one.application === application && isOneOf(one.kind, kinds));
      if (same.length < 2 || gotThrough(run, application)) continue;
      for (const one of same) left.splice(left.indexOf(one), 1);
      left.push(union(run, same, kinds === AT_SIGN_IN ? (same[0]?.kind ?? 'sign-in') : 'application down'));
    }
  }
  return left.map((one) =>
    one.kind === 'slow' && one.scenarios.length < SLOW_FROM ? { ...one, about: [] } : one,
  );
}

/** Where an application is slow everywhere, what was not answered in time is that, on whichever page. */
function slowOnes(run: RunRecord, groups: readonly Group[], slowed: readonly Slowed[]): Group[] {
  return slowed.reduce<Group[]>(
    (all, one) => {
      const same = all.filter(
        (group) => group.application === one.application && isOneOf(group.kind, ['slow', 'hang']),
      );
      const rest = all.filter((group) => !same.includes(group));
      return same.length === 0 ? all : [...rest, { ...union(run, same, 'slow'), slowed: one }];
    },
    [...groups],
  );
}

function isOneOf(kind: TroubleKind, kinds: readonly TroubleKind[]): boolean {
  return kinds.includes(kind);
}

function union(run: RunRecord, groups: readonly Group[], kind: TroubleKind): Group {
  return {
    kind,
    application: groups[0]?.application ?? null,
    about: [...new Set(groups.flatMap((one) => one.about))],
    scenarios: run.scenarios.filter((one) => groups.some(({ scenarios }) => scenarios.includes(one))),
  };
}

function ordered(groups: readonly Group[]): Group[] {
  const own = ({ kind }: Group) => (kind === 'behaviour' || kind === 'step' ? 1 : 0);
  return [...groups].sort(
    (one, other) => own(one) - own(other) || other.scenarios.length - one.scenarios.length,
  );
}
