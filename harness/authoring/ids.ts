import { idPrefix, type Scenario } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import type { Finding } from './finding.ts';

/** Ids that are missing, used twice, or begin with a prefix that no application owns. */
export function idFindings(project: Project, scenarios: readonly Scenario[]): Finding[] {
  return [...missingIds(scenarios), ...duplicateIds(scenarios), ...wrongPrefixes(project, scenarios)];
}

function missingIds(scenarios: readonly Scenario[]): Finding[] {
  const untagged = scenarios.filter((scenario) => !scenario.tagged);
  return onePerScenario(untagged).map((scenario) => ({
    kind: 'missing id',
    where: place(scenario),
    message: `"${scenario.title}" has no id. Give it a tag such as @CT-014 that no scenario ever had.`,
  }));
}

function duplicateIds(scenarios: readonly Scenario[]): Finding[] {
  const first = new Map<string, Scenario>();
  const findings: Finding[] = [];
  for (const scenario of scenarios.filter((one) => one.tagged)) {
    const before = first.get(scenario.id);
    if (before === undefined) first.set(scenario.id, scenario);
    else
      findings.push({
        kind: 'duplicate id',
        where: `${scenario.feature}:${scenario.line}`,
        message: twice(scenario, before),
      });
  }
  return findings;
}

function twice(scenario: Scenario, before: Scenario): string {
  const at = `${before.feature}:${before.line}`;
  if (!scenario.id.includes('/'))
    return `@${scenario.id} is the id of ${at} already. Give each scenario its own.`;
  return `${scenario.id} is the row at ${at} already. The first column names a row: give each its own value.`;
}

function wrongPrefixes(project: Project, scenarios: readonly Scenario[]): Finding[] {
  const owners = new Map([...project.applications.values()].map((one) => [one.key, one.scenarioPrefix]));
  const strangers = scenarios.filter(({ id, tagged, feature }) => {
    const wanted = owners.get(feature.split('/')[1] ?? '');
    return tagged && wanted !== undefined && idPrefix(id) !== wanted;
  });
  return onePerScenario(strangers).map((scenario) => ({
    kind: 'wrong prefix',
    where: place(scenario),
    message: `@${scenario.id.split('/')[0]} does not begin with ${owners.get(scenario.feature.split('/')[1] ?? '')}-, the prefix of the application in whose folder it stands.`,
  }));
}

/** An outline has as many scenarios as rows: one finding is enough. */
function onePerScenario(scenarios: readonly Scenario[]): Scenario[] {
  return [...new Map(scenarios.map((scenario) => [place(scenario), scenario])).values()];
}

function place(scenario: Scenario): string {
  return `${scenario.feature}:${scenario.outlineLine}`;
}
