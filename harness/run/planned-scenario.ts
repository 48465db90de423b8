import { applicationOf } from '../gherkin/application-of.ts';
import { riskOf, type Scenario, tagValues } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import type { PlannedScenario } from './journal.ts';

/** A scenario as the run record names it, before anything has happened. */
export function plannedScenario(project: Project, scenario: Scenario): PlannedScenario {
  const { id, title, feature, line, featureTitle, rule, tags } = scenario;
  return {
    id,
    application: applicationOf(project, scenario) ?? null,
    title,
    feature,
    line,
    featureTitle,
    rule,
    tags: [...tags],
    risk: riskOf(tags),
    requirements: tagValues(tags, 'req'),
  };
}
