import { createRequire } from 'node:module';
import type { Definition, RunHook } from '../../gherkin/support-types.ts';

/** Thrown when a step or hook did not settle in its time. */
export class StepTimeout extends Error {
  override name = 'StepTimeout';
  readonly limitMs: number;
  constructor(limitMs: number) {
    super(`The step did not finish within ${limitMs / 1000} seconds.`);
    this.limitMs = limitMs;
  }
}

/**
 * Calls a step definition or hook the way Cucumber does: with or without a callback, within its own time limit or
 * the default one (milliseconds; negative for none). Resolves to what the code returned; rejects with what it threw.
 */
export function callDefinition(
  definition: Definition,
  request: Parameters<Definition['getInvocationParameters']>[0],
  defaultLimitMs: number,
): Promise<unknown> {
  const { world } = request;
  return scope.runInTestCaseScope({ world }, async () => {
    const invocation = await definition.getInvocationParameters(request);
    if (!invocation.validCodeLengths.includes(definition.code.length))
      throw new Error(invocation.getInvalidCodeLengthMessage());
    return call(definition, world, invocation.parameters, defaultLimitMs);
  });
}

/** Calls a BeforeAll or AfterAll hook with `context` as its `this`; as {@link callDefinition} otherwise. */
export function callRunHook(hook: RunHook, context: unknown, defaultLimitMs: number): Promise<unknown> {
  return scope.runInTestRunScope({ context }, () => call(hook, context, [], defaultLimitMs));
}

/** Cucumber's `world` and `context`, which stand for `this` in arrow functions, read these scopes. */
const scope = createRequire(import.meta.url)('@cucumber/cucumber/lib/runtime/scope/index') as {
  runInTestCaseScope<T>(store: { world: unknown }, run: () => Promise<T>): Promise<T>;
  runInTestRunScope<T>(store: { context: unknown }, run: () => Promise<T>): Promise<T>;
};

function call(hook: RunHook, self: unknown, parameters: unknown[], defaultLimitMs: number): Promise<unknown> {
  const wantsCallback = hook.code.length > parameters.length;
  const running = wantsCallback ? withCallback(hook, self, parameters) : invoke(hook, self, parameters);
  noteUntilSettled(self, running);
  return withinLimit(running, hook.options.timeout ?? defaultLimitMs);
}

/** Calls of a scenario's code, by its World, that are under way or went on when their time was up. */
const unsettled = new WeakMap<object, Set<Promise<unknown>>>();

/** Whether a step or hook of the scenario still runs, although nobody may wait for it any more. */
export function isCodeRunning(world: unknown): boolean {
  return (unsettled.get(world as object)?.size ?? 0) > 0;
}

function noteUntilSettled(self: unknown, running: Promise<unknown>): void {
  const calls = unsettled.get(self as object) ?? new Set();
  unsettled.set(self as object, calls.add(running));
  const settled = () => calls.delete(running);
  running.then(settled, settled);
}

async function invoke({ code }: RunHook, self: unknown, parameters: unknown[]): Promise<unknown> {
  return code.apply(self, parameters);
}

function withCallback({ code }: RunHook, self: unknown, parameters: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, result: unknown) =>
      error === undefined || error === null ? resolve(result) : reject(error);
    const returned: unknown = code.apply(self, [...parameters, done]);
    if (isPromise(returned)) {
      reject(new Error('function uses multiple asynchronous interfaces: callback and promise'));
    }
  });
}

async function withinLimit(running: Promise<unknown>, limitMs: number): Promise<unknown> {
  if (limitMs < 0) return running;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StepTimeout(limitMs)), limitMs);
  });
  try {
    return await Promise.race([running, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | undefined)?.then === 'function';
}
