import type { JudgeInput, WaiverToJudge } from '../input.ts';
import { type JudgedScenario, type ScenarioResult, worstOf } from '../scenarios.ts';
import type { WaiverState } from '../schema.ts';
import { testersOf } from '../testers.ts';
import { type Fault, faultsOf, unused, weight } from './faults.ts';
import { covers, isAbout } from './pattern.ts';

/** A waiver, what it does at this gate, and what is wrong with it. */
export interface JudgedWaiver extends WaiverToJudge {
  readonly state: WaiverState;
  readonly faults: readonly Fault[];
  /** Scenarios whose failure it lets through. */
  readonly covered: readonly string[];
}

type Judging = Pick<JudgeInput, 'release' | 'runs' | 'now' | 'timeZone' | 'waiverPolicy'>;

/** Every waiver of the release, laid beside what the scenarios came to. */
export function judgedWaivers(input: Judging, scenarios: readonly JudgedScenario[]): JudgedWaiver[] {
  return (input.release.waivers ?? []).map((waiver) => judgedWaiver(waiver, input, scenarios));
}

/** The same scenarios; one whose every failure a waiver lets through counts as waived, unless a run says worse. */
export function withWaivers(
  scenarios: readonly JudgedScenario[],
  waivers: readonly JudgedWaiver[],
): JudgedScenario[] {
  return scenarios.map((scenario) => {
    const mine = waivers.filter(({ covered }) => covered.includes(scenario.id));
    const results = scenario.results.map((result) => withoutKnown(result, mine));
    return { ...scenario, ...worstOf(results), results };
  });
}

function withoutKnown(result: ScenarioResult, waivers: readonly JudgedWaiver[]): ScenarioResult {
  return waivers.some((waiver) => letsThrough(waiver, result)) ? { ...result, outcome: 'waived' } : result;
}

function letsThrough({ error }: WaiverToJudge, { outcome, reason }: ScenarioResult): boolean {
  return outcome === 'failed' && covers(error, reason);
}

function judgedWaiver(
  waiver: WaiverToJudge,
  { runs, now, timeZone = 'Europe/London', waiverPolicy }: Judging,
  scenarios: readonly JudgedScenario[],
): JudgedWaiver {
  const mine = scenarios.filter(({ id }) => isAbout(waiver.scenario, id));
  if (mine.length === 0) return { ...waiver, state: 'not of this gate', faults: [], covered: [] };
  const testers = testersOf(runs);
  const named = mine.map(({ id }) => id);
  const faults = faultsOf(waiver, { now, timeZone, testers, named });
  const failed = mine.filter(({ outcome }) => outcome === 'failed');
  const fitting = failed
    .filter(({ results }) => results.some((result) => letsThrough(waiver, result)))
    .map(({ id }) => id);
  const stands = faults.every((fault) => weight(fault, waiverPolicy) === 'warn');
  if (fitting.length > 0)
    return { ...waiver, state: stands ? 'in use' : 'not in order', faults, covered: stands ? fitting : [] };
  if (failed.length > 0) return { ...waiver, state: 'another error', faults, covered: [] };
  if (!mine.every(({ outcome }) => outcome === 'passed'))
    return { ...waiver, state: 'not tried', faults, covered: [] };
  return { ...waiver, state: 'unused', faults: [...faults, unused(waiver, named)], covered: [] };
}
