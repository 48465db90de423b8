import { context, world } from '@cucumber/cucumber';
import { expect, test } from 'vitest';
import type { Definition } from '../../../harness/gherkin/support-types.ts';
import {
  callDefinition,
  callRunHook,
  isCodeRunning,
  StepTimeout,
} from '../../../harness/run/engine/user-code.ts';
import { libraryOf, type Vocabulary } from './played.ts';

const LIMIT_MS = 1_000;
const WORLD = { name: 'the World' };

test('a step gets the World as its this and its parameters transformed', async () => {
  const result = await call(({ Given }) =>
    Given('{int} bills of {string}', function (this: unknown, count: number, whose: string) {
      return [this, count, whose];
    }),
  );
  expect(result).toEqual([WORLD, 3, 'Ann']);
});

test('a callback may settle a step: with a result, with an error, with what is no error object', async () => {
  const given = (
    code: (count: number, whose: string, done: (error?: unknown, result?: unknown) => void) => void,
  ) => call(({ Given }) => Given('{int} bills of {string}', code));
  expect(await given((_count, _whose, done) => setImmediate(done, null, 'pending'))).toBe('pending');
  await expect(given((_count, _whose, done) => done(new Error('no bill')))).rejects.toThrow('no bill');
  await expect(given((_count, _whose, done) => done('no bill'))).rejects.toBe('no bill');
});

test('a callback and a promise at once are refused, as Cucumber refuses them', async () => {
  const both = call(({ Given }) => Given('{int} bills of {string}', async (_count, _whose, _done) => {}));
  await expect(both).rejects.toThrow('function uses multiple asynchronous interfaces: callback and promise');
});

test('a step with the wrong number of parameters says how many it should have', async () => {
  const wrong = call(({ Given }) => Given('{int} bills of {string}', (_count) => {}));
  await expect(wrong).rejects.toThrow(
    'function has 1 arguments, should have 2 (if synchronous or returning a promise) or 3 (if accepting a callback)',
  );
});

test.for([
  ['promise', (_count: number, _whose: string) => new Promise(() => {})],
  ['callback', (_count: number, _whose: string, _done: () => void) => {}],
] as const)('a %s that never settles fails after the default limit', async ([, code]) => {
  const never = call(({ Given }) => Given('{int} bills of {string}', code), 20);
  await expect(never).rejects.toThrow(new StepTimeout(20));
});

test('a step may set a limit of its own, and a negative one means none', async () => {
  const own = call(
    ({ Given }) =>
      Given('{int} bills of {string}', { timeout: 20 }, (_count, _whose) => new Promise(() => {})),
    60_000,
  );
  await expect(own).rejects.toThrow('The step did not finish within 0.02 seconds.');
  const after30 = (_count: number, _whose: string) =>
    new Promise((resolve) => setTimeout(resolve, 30, 'late'));
  const none = call(({ Given }) => Given('{int} bills of {string}', { timeout: -1 }, after30), 1);
  expect(await none).toBe('late');
});

test('code whose time is up counts as running until it settles', async () => {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const self = {};
  const late = call(({ Given }) => Given('{int} bills of {string}', (_count, _whose) => promise), 1, self);
  await expect(late).rejects.toThrow(StepTimeout);
  expect(isCodeRunning(self)).toBe(true);
  settle();
  await new Promise(setImmediate);
  expect(isCodeRunning(self)).toBe(false);
});

test('what a step throws arrives as it was thrown', async () => {
  const thrown = call(({ Given }) =>
    Given('{int} bills of {string}', (_count, _whose) => {
      throw 'text';
    }),
  );
  await expect(thrown).rejects.toBe('text');
});

test("Cucumber's world stands for this in arrow functions, its context in run-level hooks", async () => {
  const seen = call(({ Given }) => Given('{int} bills of {string}', (_count, _whose) => ({ ...world })));
  expect(await seen).toEqual(WORLD);
  const { beforeTestRunHookDefinitions: hooks } = libraryOf(({ BeforeAll }) =>
    BeforeAll(() => ({ ...context })),
  );
  const [hook] = hooks;
  expect(hook && (await callRunHook(hook, { parameters: { a: 1 } }, LIMIT_MS))).toEqual({
    parameters: { a: 1 },
  });
});

test('a run-level hook is called with its context, and may take a callback', async () => {
  const { afterTestRunHookDefinitions: hooks } = libraryOf(({ AfterAll }) => {
    AfterAll(function (this: unknown) {
      return Promise.resolve(this) as Promise<void>;
    });
    AfterAll(((done: () => void) => void setImmediate(done)) as () => void);
    AfterAll(((_done: () => void) => {}) as () => void);
  });
  const results = hooks.map((hook) => callRunHook(hook, WORLD, 30));
  expect(
    (await Promise.allSettled(results)).map((one) => ('value' in one ? one.value : String(one.reason))),
  ).toEqual([WORLD, undefined, 'StepTimeout: The step did not finish within 0.03 seconds.']);
});

/** Calls the one step that is defined, for the text `3 bills of "Ann"`. */
function call(
  define: (vocabulary: Vocabulary) => void,
  limitMs = LIMIT_MS,
  self: object = WORLD,
): Promise<unknown> {
  const [definition] = libraryOf(define).stepDefinitions as readonly Definition[];
  if (definition === undefined) throw new Error('No step is defined.');
  const step = { id: '1', text: '3 bills of "Ann"', astNodeIds: [] };
  return callDefinition(definition, { world: self, step }, limitMs);
}
