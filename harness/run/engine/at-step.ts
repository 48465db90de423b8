import type { PlannedStep } from '../../gherkin/scenario.ts';
import type { Outcome } from './outcome.ts';

/** The outcome of an inner step as the phrase tells of it: `At “I press "Save"”: …`. */
export function atStep(step: PlannedStep, outcome: Outcome, mask: (text: string) => string): Outcome {
  const { status, reason, error } = outcome;
  if (status === 'passed' || reason === undefined) return outcome;
  const deeper = /^At (“.*?”): /s.exec(reason);
  const said = deeper ? `At “${step.text}” › ${reason.slice('At '.length)}` : `At “${step.text}”: ${reason}`;
  if (!(error instanceof Error)) return { ...outcome, reason: said };
  const told = new Error(mask(said));
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  told.stack = [`${told.name}: ${told.message}`, ...frames].join('\n');
  return { ...outcome, reason: said, error: told };
}
