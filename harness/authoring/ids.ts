import { idPrefix } from '../gherkin/scenario.ts';
import { idIsTaken } from '../gherkin/shared-ids.ts';
import type { Project } from '../project/index.ts';
import type { ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/** Ids that are missing, used twice, or begin with a prefix that another application owns. */
export function idFindings(project: Project | undefined, scenarios: readonly ScenarioFacts[]): Finding[] {
  return [...missingIds(scenarios), ...duplicateIds(scenarios), ...wrongPrefixes(project, scenarios)];
}

function missingIds(scenarios: readonly ScenarioFacts[]): Finding[] {
  const untagged = scenarios.filter((scenario) => !scenario.tagged);
  return onePerScenario(untagged).map((scenario) =>
    finding(
      'missing id',
      place(scenario),
      `"${scenario.title}" has no id. uat check --fix gives it the next one.`,
    ),
  );
}

function duplicateIds(scenarios: readonly ScenarioFacts[]): Finding[] {
  const first = new Map<string, ScenarioFacts>();
  const findings: Finding[] = [];
  for (const scenario of scenarios.filter((one) => one.tagged)) {
    const before = first.get(scenario.id);
    if (before === undefined) first.set(scenario.id, scenario);
    else findings.push(finding('duplicate id', rowOrScenario(scenario), idIsTaken(scenario.id, before)));
  }
  return findings;
}

function wrongPrefixes(project: Project | undefined, scenarios: readonly ScenarioFacts[]): Finding[] {
  const applications = [...(project?.applications.values() ?? [])];
  const owners = new Map(applications.map((one) => [one.key, one.scenarioPrefix]));
  const strangers = scenarios.filter(({ id, tagged, feature }) => {
    const wanted = owners.get(feature.split('/')[1] ?? '');
    return tagged && wanted !== undefined && idPrefix(id) !== wanted;
  });
  return onePerScenario(strangers).map((scenario) => {
    const folder = scenario.feature.split('/')[1] ?? '';
    const message = `@${scenario.id.split('/')[0]} does not begin with ${owners.get(folder)}-, as ids of ${folder} do.`;
    return finding('wrong prefix', place(scenario), message);
  });
}

/** An outline has as many scenarios as rows: one finding is enough. */
function onePerScenario(scenarios: readonly ScenarioFacts[]): ScenarioFacts[] {
  return [...new Map(scenarios.map((scenario) => [place(scenario), scenario])).values()];
}

function rowOrScenario(scenario: ScenarioFacts): string {
  const { feature, line, outlineLine } = scenario;
  return line === outlineLine ? place(scenario) : `${feature}:${line}`;
}

function place({ feature, outlineLine, column }: ScenarioFacts): string {
  return `${feature}:${outlineLine}:${column}`;
}
