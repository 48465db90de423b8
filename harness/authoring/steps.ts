import type { Scenario } from '../gherkin/scenario.ts';
import type { StepIndex } from '../gherkin/step-index.ts';
import type { StepScope } from '../gherkin/step-scope.ts';
import type { Finding } from './finding.ts';

/** Steps that nobody defined, or that fit several definitions; the same step of an outline's rows once. */
export function stepFindings(scenarios: readonly Scenario[], scope: StepScope): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { feature, steps, tags } of scenarios) {
    const index = scope(feature);
    const draft = tags.includes('@draft');
    for (const { text, line } of steps) {
      const finding = stepFinding(text, `${feature}:${line}`, index, draft);
      if (finding && !findings.has(finding.where)) findings.set(finding.where, finding);
    }
  }
  return [...findings.values()];
}

function stepFinding(text: string, where: string, index: StepIndex, draft: boolean): Finding | undefined {
  const found = index.matches(text);
  if (found.length === 1 || (found.length === 0 && draft)) return undefined;
  if (found.length === 0) {
    return {
      kind: 'undefined step',
      where,
      message: `nobody has defined "${text}". See uat steps for what there is, or tag the scenario @draft.`,
    };
  }
  const places = found.map((one) => `${one.uri}:${one.line}`).join(' and ');
  return {
    kind: 'ambiguous step',
    where,
    message: `"${text}" fits ${found.length} definitions: ${places}. Reword one of them.`,
  };
}
