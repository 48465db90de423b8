import { argumentFault, expandPhrase } from '../../gherkin/phrases/blanks.ts';
import type { Phrase } from '../../gherkin/phrases/phrase.ts';
import type { PlannedStep } from '../../gherkin/scenario.ts';
import { atStep } from './at-step.ts';
import type { ExecutionParts } from './execution-parts.ts';
import { type Outcome, worst } from './outcome.ts';
import type { StepWriter } from './step-writer.ts';

/** Runs one step that a phrase stands for, and writes it with the writer it is handed. */
export type RunInner = (step: PlannedStep, soFar: Outcome['status'], writer: StepWriter) => Promise<Outcome>;

/**
 * Runs what a phrase stands for, one after the other as if it stood in the feature: after a failure the rest is recorded
 * as skipped. The outcome is the worst of them, and its reason names the step that it comes from.
 */
export async function runPhrase(
  { index, host }: ExecutionParts,
  writer: StepWriter,
  { step, phrase, above }: { step: PlannedStep; phrase: Phrase; above: readonly Phrase[] },
  run: RunInner,
  abandoned: () => boolean,
): Promise<Outcome> {
  const fault = above.includes(phrase)
    ? `The phrase at ${phrase.uri}:${phrase.line} leads back to itself.`
    : argumentFault(phrase, step.argument);
  if (fault !== undefined) return { status: 'undefined', reason: fault };
  const left = expandPhrase(phrase, step, (text) => index.matches(text).length > 0);
  const inner = writer.enter(left);
  const outcomes: Outcome[] = [];
  while (left[0] !== undefined && !abandoned()) {
    outcomes.push(
      atStep(left[0], await run(left[0], worst(outcomes).status, inner), (text) => host.mask(text)),
    );
    if (!abandoned()) left.shift();
  }
  if (!abandoned()) writer.leave();
  return worst(outcomes);
}
