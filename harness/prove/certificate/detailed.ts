import { isRed, type ProvenScenario } from '../proven.ts';

/** Scenarios set out step by step: some 450 pages, for which a browser needs less than 1.5 GB. */
const DETAILED_AT_MOST = 1000;
const RISKS = ['high', 'medium', 'low', null];

/** The scenarios that a reader needs most: red ones first, then by risk, as many as a document can bear. */
export function chooseDetailed(scenarios: readonly ProvenScenario[]): ReadonlySet<ProvenScenario> {
  return new Set([...scenarios].sort(byWorth).slice(0, DETAILED_AT_MOST));
}

export function byWorth(one: ProvenScenario, other: ProvenScenario): number {
  const red = Number(isRed(other)) - Number(isRed(one));
  return red || RISKS.indexOf(one.scenario.risk) - RISKS.indexOf(other.scenario.risk);
}
