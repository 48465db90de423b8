import type { RunRecord, ScenarioRecord } from '../run/schema.ts';
import type { PackToJudge, PlannedScenario } from './input.ts';
import { plain, shortened } from './plain.ts';
import type { Counts, NamedScenario, Outcome } from './schema.ts';

/** A scenario with the worst that any of the runs says about it. */
export interface JudgedScenario extends NamedScenario {
  readonly feature: string;
  readonly outcome: Outcome;
  /** Plain sentences; '' for a scenario that passed. */
  readonly reason: string;
  /** What each run says about it: a waiver of what one run met is none of what another met. */
  readonly results: readonly ScenarioResult[];
}

export interface ScenarioResult {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Characters of a reason: the run's record has all of it. */
const REASON_LENGTH = 300;

/** Worst first: where two runs disagree about a scenario, the worse one counts. */
const WORST_FIRST: readonly Outcome[] = [
  'failed',
  'blocked',
  'not executable',
  'waived',
  'flaky',
  'passed',
  'not run',
];

/** Every scenario that was planned or run, once, by id; planned ones that no run holds are `not run`. */
export function scenariosOf(packs: readonly PackToJudge[], runs: readonly RunRecord[]): JudgedScenario[] {
  const found = new Map<string, JudgedScenario>();
  for (const scenario of runs.flatMap((run) => run.scenarios.map(judged))) {
    const known = found.get(scenario.id);
    found.set(scenario.id, known === undefined ? scenario : joined(known, scenario));
  }
  for (const planned of packs.flatMap((pack) => pack.planned)) {
    if (!found.has(planned.id)) found.set(planned.id, neverSeen(planned));
  }
  return [...found.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** The worst of several results; of those that are as bad, the first. */
export function worstOf(results: readonly ScenarioResult[]): ScenarioResult | undefined {
  const rank = ({ outcome }: ScenarioResult) => WORST_FIRST.indexOf(outcome);
  return [...results].sort((one, other) => rank(one) - rank(other))[0];
}

export function countsOf(scenarios: readonly { readonly outcome: Outcome }[]): Counts {
  const count = (outcome: Outcome) => scenarios.filter((scenario) => scenario.outcome === outcome).length;
  return {
    total: scenarios.length,
    passed: count('passed'),
    failed: count('failed'),
    waived: count('waived'),
    blocked: count('blocked'),
    flaky: count('flaky'),
    'not executable': count('not executable'),
    'not run': count('not run'),
  };
}

/** What a scenario of a run counts as by itself, before any waiver, with the reason in plain English. */
export function outcomeOf(scenario: ScenarioRecord): ScenarioResult {
  const said = shortened(plain(scenario.reason ?? scenario.attempts.at(-1)?.reason ?? ''), REASON_LENGTH);
  if (scenario.status === 'failed') return { outcome: 'failed', reason: said || 'No reason was recorded' };
  if (scenario.status === 'blocked')
    return { outcome: 'blocked', reason: said || 'The application did not answer' };
  const unready = UNREADY[scenario.status];
  if (unready) return { outcome: 'not executable', reason: said || unready };
  if (scenario.tags.includes('@draft')) return { outcome: 'not executable', reason: 'It is still a draft' };
  if (scenario.status === 'skipped')
    return { outcome: 'not run', reason: said ? `Skipped: ${said}` : 'It was skipped' };
  if (scenario.status === 'not run') return { outcome: 'not run', reason: said || 'It was never started' };
  if (!hasEvidence(scenario)) return { outcome: 'not run', reason: 'No step was recorded for it' };
  if (scenario.status === 'flaky') return { outcome: 'flaky', reason: firstReason(scenario) };
  return { outcome: 'passed', reason: '' };
}

const UNREADY: Partial<Record<string, string>> = {
  undefined: 'A step has no definition yet',
  ambiguous: 'A step matches several definitions',
  pending: 'A step is still to be built',
};

function judged(scenario: ScenarioRecord): JudgedScenario {
  const { id, application, risk } = scenario;
  const result = outcomeOf(scenario);
  return {
    id,
    application,
    risk,
    title: plain(scenario.title),
    feature: plain(scenario.featureTitle),
    ...result,
    results: [result],
  };
}

/** What two runs say about one scenario; the one that says worse describes it. */
function joined(one: JudgedScenario, other: JudgedScenario): JudgedScenario {
  const results = [...one.results, ...other.results];
  const worse = other.results.includes(worstOf(results) as ScenarioResult) ? other : one;
  return { ...worse, results };
}

function neverSeen({ manual = false, ...planned }: PlannedScenario): JudgedScenario {
  return {
    ...planned,
    title: plain(planned.title),
    feature: '',
    outcome: 'not run',
    reason: manual ? 'It is done by hand, and no result of it was taken in' : 'It is in no run',
    results: [],
  };
}

/** No evidence is a failure, never a pass. */
function hasEvidence(scenario: ScenarioRecord): boolean {
  return scenario.attempts.at(-1)?.steps.some((step) => step.kind === 'step') ?? false;
}

function firstReason(scenario: ScenarioRecord): string {
  const reason = scenario.attempts.find((attempt) => attempt.status !== 'passed')?.reason;
  return shortened(plain(reason ?? 'It failed at first and passed when it was tried again'), REASON_LENGTH);
}
