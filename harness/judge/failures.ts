import type { PackToJudge } from './input.ts';
import { plain } from './plain.ts';
import type { JudgedScenario } from './scenarios.ts';
import type { Failure, NamedScenario, NotTested } from './schema.ts';

const RISKS = ['high', 'medium', 'low', null];
const RED: readonly string[] = [
  'failed',
  'waived',
  'blocked',
  'flaky',
  'not executable',
] satisfies Failure['outcome'][];

/** What breaks for the service: by application and feature, one entry for each reason, high risk first. */
export function failuresOf(scenarios: readonly JudgedScenario[], nameOf: (key: string) => string): Failure[] {
  const groups = new Map<string, Failure>();
  for (const scenario of scenarios.filter(isRed).sort(byRisk)) {
    const key = JSON.stringify([scenario.application, scenario.feature, scenario.outcome, scenario.reason]);
    const group = groups.get(key) ?? toFailure(scenario, nameOf);
    group.scenarios.push(nameOnly(scenario));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Scenarios that say nothing about the release: not run, blocked, not executable, or left out on purpose. */
export function notTestedOf(
  scenarios: readonly JudgedScenario[],
  packs: readonly PackToJudge[],
): NotTested[] {
  const untested = scenarios.filter(({ outcome }) =>
    ['not run', 'blocked', 'not executable'].includes(outcome),
  );
  const ids = new Set(scenarios.map((scenario) => scenario.id));
  const leftOut = packs.flatMap((pack) => pack.leftOut ?? []).filter((one) => !ids.has(one.id));
  const unique = new Map(
    leftOut.map((one) => [one.id, { ...nameOnly(one), title: plain(one.title), why: plain(one.why) }]),
  );
  return [...untested.map((one) => ({ ...nameOnly(one), why: one.reason })), ...unique.values()];
}

function nameOnly({ id, title, application, risk }: NamedScenario): NamedScenario {
  return { id, title, application, risk };
}

function isRed(scenario: JudgedScenario): boolean {
  return RED.includes(scenario.outcome);
}

function byRisk(a: JudgedScenario, b: JudgedScenario): number {
  return RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk);
}

function toFailure(scenario: JudgedScenario, nameOf: (key: string) => string): Failure {
  return {
    application: scenario.application === null ? null : nameOf(scenario.application),
    feature: scenario.feature,
    outcome: scenario.outcome as Failure['outcome'],
    reason: scenario.reason,
    scenarios: [],
  };
}
