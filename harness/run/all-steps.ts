import type { StepRecord } from './schema.ts';

/** A step with how many phrases it stands in. */
export interface DeepStep {
  readonly step: StepRecord;
  readonly depth: number;
}

/** Steps with what their phrases stand for, in the order in which they are read. */
export function* allSteps(steps: readonly StepRecord[], depth = 0): Generator<DeepStep> {
  for (const step of steps) {
    yield { step, depth };
    yield* allSteps(step.steps ?? [], depth + 1);
  }
}
