import type { PlannedStep } from '../../gherkin/scenario.ts';
import type { CaseHook, Definition, StepDefinition, StepHook } from '../../gherkin/support-types.ts';
import type { ExecutionParts } from './execution.ts';
import { type Outcome, outcomeOfResult, worst } from './outcome.ts';
import type { StepWriter } from './step-writer.ts';
import { callDefinition } from './user-code.ts';

/** Runs a Before or After hook. `soFar` is what an After hook is told. */
export function runHook(parts: ExecutionParts, hook: CaseHook, soFar: Outcome | undefined): Promise<Outcome> {
  const { document, pickle } = parts;
  const told = soFar && {
    result: cucumberResult(soFar),
    error: soFar.error,
    willBeRetried: parts.willBeRetried && soFar.status === 'failed',
  };
  return attempt(parts, hook, {
    gherkinDocument: document,
    pickle,
    testCaseStartedId: parts.scenario.id,
    ...told,
  });
}

/** Matches and runs one step with its step hooks; records it unless the attempt was abandoned meanwhile. */
export async function runStep(
  parts: ExecutionParts,
  writer: StepWriter,
  step: PlannedStep,
  skipping: boolean,
  abandoned: () => boolean,
): Promise<Outcome> {
  const definitions = parts.index.matches(step.text);
  const [definition] = definitions;
  if (definition === undefined) return writer.unrun(step, undefinedStep(step));
  if (definitions.length > 1) return writer.unrun(step, ambiguousStep(step, definitions));
  if (skipping) return writer.unrun(step, { status: 'skipped' });
  return writer.step(step, () => withStepHooks(parts, step, definition), abandoned);
}

async function withStepHooks(
  parts: ExecutionParts,
  step: PlannedStep,
  definition: StepDefinition,
): Promise<Outcome> {
  const { library, pickle } = parts;
  const pickleStep = pickle.steps.find((one) => one.id === step.id);
  const applies = (hook: StepHook) => hook.appliesToTestCase(pickle);
  const parameter = {
    gherkinDocument: parts.document,
    pickle,
    pickleStep,
    testCaseStartedId: parts.scenario.id,
    testStepId: step.id,
  };
  const outcomes: Outcome[] = [];
  for (const hook of library.beforeTestStepHookDefinitions.filter(applies))
    outcomes.push(await attempt(parts, hook, parameter));
  if (worst(outcomes).status !== 'failed')
    outcomes.push(await attempt(parts, definition, undefined, pickleStep));
  const soFar = worst(outcomes);
  const after = { ...parameter, result: cucumberResult(soFar), error: soFar.error };
  for (const hook of [...library.afterTestStepHookDefinitions].reverse().filter(applies))
    outcomes.push(await attempt(parts, hook, after));
  return worst(outcomes);
}

async function attempt(
  { world, host, stepLimitMs }: ExecutionParts,
  definition: Definition,
  hookParameter: unknown,
  step?: ExecutionParts['pickle']['steps'][number],
): Promise<Outcome> {
  try {
    const request = {
      world,
      ...(hookParameter === undefined ? {} : { hookParameter }),
      ...(step ? { step } : {}),
    };
    return outcomeOfResult(await callDefinition(definition, request, stepLimitMs));
  } catch (error) {
    return host.explain(error);
  }
}

function undefinedStep({ text }: PlannedStep): Outcome {
  return { status: 'undefined', reason: `Nobody has defined what "${text}" does.` };
}

function ambiguousStep({ text }: PlannedStep, definitions: readonly StepDefinition[]): Outcome {
  const places = definitions.map((one) => `${one.uri}:${one.line}`).join(' and ');
  return { status: 'ambiguous', reason: `"${text}" fits ${definitions.length} step definitions: ${places}.` };
}

/** Hooks know Cucumber's own words for a result. */
function cucumberResult(outcome: Outcome) {
  const status = outcome.status === 'blocked' ? 'FAILED' : outcome.status.toUpperCase();
  return { status, duration: { seconds: 0, nanos: 0 }, message: outcome.detail ?? outcome.reason };
}
