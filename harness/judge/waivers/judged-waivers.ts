import type { JudgeInput, WaiverToJudge } from '../input.ts';
import type { JudgedScenario } from '../scenarios.ts';
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

/** The same scenarios; a failure that a waiver lets through counts as waived. */
export function withWaivers(
  scenarios: readonly JudgedScenario[],
  waivers: readonly JudgedWaiver[],
): JudgedScenario[] {
  return scenarios.map((scenario) => {
    const waived = waivers.some(({ covered }) => covered.includes(scenario.id));
    return scenario.outcome === 'failed' && waived ? { ...scenario, outcome: 'waived' } : scenario;
  });
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
  const fitting = failed.filter(({ reason }) => covers(waiver.error, reason)).map(({ id }) => id);
  const stands = faults.every((fault) => weight(fault, waiverPolicy) === 'warn');
  if (fitting.length > 0)
    return { ...waiver, state: stands ? 'in use' : 'not in order', faults, covered: stands ? fitting : [] };
  if (failed.length > 0) return { ...waiver, state: 'another error', faults, covered: [] };
  if (!mine.every(({ outcome }) => outcome === 'passed'))
    return { ...waiver, state: 'not tried', faults, covered: [] };
  return { ...waiver, state: 'unused', faults: [...faults, unused(waiver, named)], covered: [] };
}
