import { applicationOf } from '../gherkin/application-of.ts';
import { isDraft, isManual, riskOf, type Scenario } from '../gherkin/scenario.ts';
import type { JudgeInput, PackToJudge } from '../judge/index.ts';
import { environmentOf, type Project, type Release } from '../project/index.ts';
import type { RunRecord } from '../run/index.ts';
import type { NamedGate } from './named-gate.ts';
import type { Selection } from './selection.ts';

/** What the judge needs to know of a gate, its packs as they choose today, and the runs. */
export function judgeInput(
  project: Project,
  release: Release,
  gate: NamedGate,
  selections: readonly Selection[],
  runs: readonly RunRecord[],
): JudgeInput {
  const { key, name, change, applications } = release;
  const { council } = environmentOf(project, gate.environment);
  return {
    release: { key, name, change, council, applications },
    gate,
    packs: selections.map((selection) => packToJudge(project, selection)),
    runs,
    now: new Date(),
  };
}

function packToJudge(project: Project, { pack, chosen, manual, leftOut }: Selection): PackToJudge {
  const { key, name, sha256, rules } = pack;
  return {
    key,
    name,
    sha256,
    planned: [...chosen, ...manual].map((scenario) => ({
      ...named(project, scenario),
      manual: isManual(scenario),
    })),
    leftOut: leftOut.map((scenario) => ({
      ...named(project, scenario),
      why: whyLeftOut(scenario, pack.name),
    })),
    rules,
  };
}

function named(project: Project, scenario: Scenario) {
  const { id, title, tags } = scenario;
  return { id, title, application: applicationOf(project, scenario) ?? null, risk: riskOf(tags) };
}

function whyLeftOut(scenario: Scenario, pack: string): string {
  return isDraft(scenario) ? 'It is a draft: its steps are not built yet.' : `${pack} leaves it out.`;
}
