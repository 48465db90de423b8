import { argumentFault, expandPhrase } from '../gherkin/phrases/blanks.ts';
import { phraseOf } from '../gherkin/phrases/phrase.ts';
import { isDraft, isManual, type PlannedStep, type Scenario } from '../gherkin/scenario.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import { underFault } from '../gherkin/under-a-step.ts';
import { type Finding, finding } from './finding.ts';

/** What finds steps, whether their code is loaded or not. */
interface Matches {
  matches(text: string): readonly StepMatcher[];
}

/**
 * A table or text that is missing under a step or phrase, or would be lost; and what would go wrong inside the phrases
 * that scenarios of one feature use: a sentence that nobody built or that fits two, at its line of the phrase file. Each
 * once. Drafts may use what is not built yet, and what people carry out by hand takes any table.
 */
export function phraseFindings(uri: string, scenarios: readonly Scenario[], index: Matches): Finding[] {
  const findings = new Map<string, Finding>();
  for (const step of scenarios.filter((one) => !isDraft(one) && !isManual(one)).flatMap((one) => one.steps)) {
    const at = `${uri}:${step.line}`;
    const fault = faultOf(step, index);
    if (fault !== undefined) findings.set(at, finding('undefined step', at, fault));
    for (const inner of stepsWithin(step, index)) {
      const found = innerFinding(inner, at, index);
      if (found !== undefined) findings.set(`${found.where} ${inner.text}`, found);
    }
  }
  return [...findings.values()];
}

/** All that a step stands for, phrases within phrases included; none for a step that is no phrase. */
export function* stepsWithin(step: PlannedStep, index: Matches): Generator<PlannedStep> {
  const phrase = soleMatch(step, index);
  if (phrase === undefined) return;
  for (const inner of expandPhrase(phrase, step, (text) => index.matches(text).length > 0)) {
    yield inner;
    yield* stepsWithin(inner, index);
  }
}

function soleMatch(step: PlannedStep, index: Matches) {
  const [definition, other] = index.matches(step.text);
  return other === undefined && definition ? phraseOf(definition) : undefined;
}

function faultOf(step: PlannedStep, index: Matches): string | undefined {
  const [definition, other] = index.matches(step.text);
  if (definition === undefined || other !== undefined) return undefined;
  const phrase = phraseOf(definition);
  return phrase ? argumentFault(phrase, step.argument) : underFault(definition, step.text, step.argument);
}

function innerFinding(inner: PlannedStep, at: string, index: Matches): Finding | undefined {
  const where = `${inner.file}:${inner.line}`;
  const found = index.matches(inner.text);
  if (found.length === 0)
    return finding('undefined step', where, `nobody has built: ${inner.text} · ${at} comes to it`);
  if (found.length > 1) {
    const candidates = found.map(({ uri, line, pattern }) => ({
      step: String(pattern),
      definedAt: `${uri}:${line}`,
    }));
    const list = candidates.map(({ step, definedAt }) => `${step} (${definedAt})`).join(' · ');
    const message = `${inner.text} · fits ${found.length} steps: ${list} · ${at} comes to it`;
    return finding('ambiguous step', where, message, { candidates });
  }
  const fault = faultOf(inner, index);
  return fault === undefined ? undefined : finding('undefined step', where, fault);
}
