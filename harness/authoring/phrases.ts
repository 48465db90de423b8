import { argumentFault, expandPhrase } from '../gherkin/phrases/blanks.ts';
import { phraseOf } from '../gherkin/phrases/phrase.ts';
import type { PlannedStep, Scenario } from '../gherkin/scenario.ts';
import type { StepIndex } from '../gherkin/step-index.ts';
import type { StepScope } from '../gherkin/step-scope.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import { type Finding, finding } from './finding.ts';

/**
 * What would go wrong inside the phrases that scenarios use: a sentence that nobody defined or that fits two, at its
 * line of the phrase file; a table that is missing or would be lost, at the line of the feature. Each once.
 */
export function phraseFindings(scenarios: readonly Scenario[], scope: StepScope<StepMatcher>): Finding[] {
  const findings = new Map<string, Finding>();
  const looked = new Set<string>();
  for (const { feature, steps } of scenarios) {
    const index = scope(feature);
    for (const step of steps) {
      const key = `${feature}:${step.line} ${step.text}`;
      if (looked.has(key)) continue;
      looked.add(key);
      for (const found of within(step, `${feature}:${step.line}`, index))
        findings.set(found.where + found.message, found);
    }
  }
  return [...findings.values()];
}

function* within(step: PlannedStep, at: string, index: StepIndex<StepMatcher>): Generator<Finding> {
  const [definition, other] = index.matches(step.text);
  const phrase = other === undefined && definition ? phraseOf(definition) : undefined;
  if (phrase === undefined) return;
  const fault = argumentFault(phrase, step.argument);
  if (fault !== undefined) yield finding('undefined step', at, fault);
  for (const inner of expandPhrase(phrase, step, (text) => index.matches(text).length > 0)) {
    const where = `${inner.file}:${inner.line}`;
    const found = index.matches(inner.text);
    if (found.length === 1) yield* within(inner, where, index);
    else if (found.length > 1) {
      const places = found.map((one) => `${one.uri}:${one.line}`).join(' and ');
      const message = `"${inner.text}", which ${at} comes to, fits ${found.length} definitions: ${places}. Reword one of them.`;
      yield finding('ambiguous step', where, message);
    } else {
      const message = `nobody has defined "${inner.text}", which ${at} comes to. See uat steps for what there is.`;
      yield finding('undefined step', where, message);
    }
  }
}
