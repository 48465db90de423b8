import type { Definition } from '../../gherkin/support-types.ts';

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
export async function callDefinition(
  definition: Definition,
  request: Parameters<Definition['getInvocationParameters']>[0],
  defaultLimitMs: number,
): Promise<unknown> {
  const invocation = await definition.getInvocationParameters(request);
  const { code } = definition;
  if (!invocation.validCodeLengths.includes(code.length))
    throw new Error(invocation.getInvalidCodeLengthMessage());
  const wantsCallback = code.length > invocation.parameters.length;
  const running = wantsCallback
    ? withCallback(definition, request.world, invocation.parameters)
    : invoke(definition, request.world, invocation.parameters);
  return withinLimit(running, definition.options.timeout ?? defaultLimitMs);
}

async function invoke({ code }: Definition, world: unknown, parameters: unknown[]): Promise<unknown> {
  return code.apply(world, parameters);
}

function withCallback({ code }: Definition, world: unknown, parameters: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result));
    const returned: unknown = code.apply(world, [...parameters, done]);
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
