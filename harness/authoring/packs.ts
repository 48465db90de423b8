import { applicationOf } from '../gherkin/application-of.ts';
import { isDraft } from '../gherkin/scenario.ts';
import { tagMatcher } from '../gherkin/select.ts';
import type { Project } from '../project/index.ts';
import type { ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/** Packs that would run nothing: a gate that passes on nothing is worse than none. */
export function packFindings(project: Project, scenarios: readonly ScenarioFacts[]): Finding[] {
  const ready = scenarios.filter((scenario) => !isDraft(scenario));
  const owners = new Map(ready.map((scenario) => [scenario, applicationOf(project, scenario)]));
  return [...project.packs.values()].flatMap(({ file, applications, scenarios: expression }) => {
    const matches = tagMatcher(expression ?? '', file);
    const all = applications.length === project.applications.size;
    const isIts = (owner: string | undefined) => (owner === undefined ? all : applications.includes(owner));
    if (ready.some((scenario) => isIts(owners.get(scenario)) && matches(scenario.tags))) return [];
    const tags = expression === null ? '' : ` that ${expression} chooses`;
    return [
      finding(
        'empty pack',
        file,
        `there is no scenario of ${applications.join(', ')}${tags}, so it runs nothing.`,
      ),
    ];
  });
}
