import { type Phrase, phraseOf } from '../../gherkin/phrases/phrase.ts';
import type { PlannedStep } from '../../gherkin/scenario.ts';
import type { CaseHook, Definition, StepDefinition, StepHook } from '../../gherkin/support-types.ts';
import { underFault } from '../../gherkin/under-a-step.ts';
import type { StepStatus } from '../schema.ts';
import type { ExecutionParts } from './execution-parts.ts';
import { isRed, type Outcome, outcomeOfResult, outcomeOfSignal, worst } from './outcome.ts';
import { type RunInner, runPhrase } from './run-phrase.ts';
import type { StepWriter } from './step-writer.ts';
import { callDefinition } from './user-code.ts';

/** Runs a Before or After hook. `soFar` is what an After hook is told. */
export function runHook(parts: ExecutionParts, hook: CaseHook, soFar: Outcome | undefined): Promise<Outcome> {
  const { document, pickle } = parts;
  const told = soFar && {
    result: cucumberResult(soFar),
    error: soFar.error,
    willBeRetried: parts.willBeRetried && isRed(soFar),
  };
  return attempt(parts, hook, {
    gherkinDocument: document,
    pickle,
    testCaseStartedId: parts.scenario.id,
    ...told,
  });
}

/**
 * Matches and runs one step with its step hooks; records it unless the attempt was abandoned meanwhile. After a
 * failure a step that could never run still says so; after a skipped one nothing is looked at. `soFar` is the
 * scenario's status before this step; `above` are the phrases that it stands in.
 */
export async function runStep(
  parts: ExecutionParts,
  writer: StepWriter,
  step: PlannedStep,
  soFar: StepStatus,
  abandoned: () => boolean,
  above: readonly Phrase[] = [],
): Promise<Outcome> {
  if (soFar === 'skipped') return writer.unrun(step, { status: 'skipped' });
  const definitions = parts.index.matches(step.text);
  const [definition] = definitions;
  if (definition === undefined) return writer.unrun(step, undefinedStep(parts, step));
  if (definitions.length > 1) return writer.unrun(step, ambiguousStep(step, definitions));
  const phrase = phraseOf(definition);
  const fault = phrase ? undefined : underFault(definition, step.text, step.argument);
  if (fault !== undefined) return writer.unrun(step, { status: 'undefined', reason: fault });
  if (soFar !== 'passed') return writer.unrun(step, { status: 'skipped' });
  if (phrase === undefined) return writer.step(step, () => withStepHooks(parts, step, definition), abandoned);
  const run: RunInner = (inner, status, deeper) =>
    runStep(parts, deeper, inner, status, abandoned, [...above, phrase]);
  return writer.step(
    step,
    () => runPhrase(parts, writer, { step, phrase, above }, run, abandoned),
    abandoned,
  );
}

async function withStepHooks(
  parts: ExecutionParts,
  step: PlannedStep,
  definition: StepDefinition,
): Promise<Outcome> {
  const { library, pickle } = parts;
  const pickleStep = pickle.steps.find((one) => one.id === step.id) ?? asPickleStep(step);
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
  if (!isRed(worst(outcomes))) outcomes.push(await attempt(parts, definition, undefined, pickleStep));
  const soFar = worst(outcomes);
  const after = { ...parameter, result: cucumberResult(soFar), error: soFar.error };
  for (const hook of [...library.afterTestStepHookDefinitions].reverse().filter(applies))
    outcomes.push(await attempt(parts, hook, after));
  return worst(outcomes);
}

/** A step that a phrase stands for is in no pickle. */
function asPickleStep({ id, text, argument }: PlannedStep): ExecutionParts['pickle']['steps'][number] {
  return { id, text, astNodeIds: [], ...(argument ? { argument } : {}) };
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
    const running = callDefinition(definition, request, stepLimitMs);
    return outcomeOfResult(await (host.unlessStopped?.(running) ?? running));
  } catch (error) {
    return outcomeOfSignal(error) ?? host.explain(error);
  }
}

function undefinedStep({ library }: ExecutionParts, { text }: PlannedStep): Outcome {
  const unusable = library.undefinedParameterTypes.find(({ expression }) => mayFit(expression, text));
  const reason =
    unusable === undefined
      ? `Nobody has defined what "${text}" does.`
      : `The step definition "${unusable.expression}" cannot be used: nobody has defined its parameter type {${unusable.name}}.`;
  return { status: 'undefined', reason };
}

/** Whether an expression with an unknown parameter type could be meant for a text: its words are there, in order. */
function mayFit(expression: string, text: string): boolean {
  const words = expression.split(/\{[^}]*\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${words.join('.*')}$`, 's').test(text);
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
