import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { utcOf } from '../../harness/project/index.ts';
import { plainStacks } from '../../harness/run/plain-stacks.ts';

const before = Error.prepareStackTrace;
const here = fileURLToPath(import.meta.url);
let looked: string[];

afterEach(() => {
  Error.prepareStackTrace = before;
});

/** Stands for the runner's: tells which frames it was asked about, and gives each a place of its own. */
function mapping(): void {
  looked = [];
  Error.prepareStackTrace = (error, frames) => {
    looked.push(...frames.map((frame) => frame.getFileName() ?? ''));
    return [`${error.name}: ${error.message}`, ...frames.map(() => '\n    at mapped (a.feature:3:1)')].join(
      '',
    );
  };
}

function stackOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('Nothing was thrown.');
}

it('looks for the source of what a project wrote alone, and keeps each frame in its place', () => {
  mapping();
  plainStacks();
  const [head, ...frames] = stackOf(() => utcOf('2026-11-30 08:00', 'Nowhere')).split('\n');
  expect(head).toBe('RangeError: Invalid time zone specified: Nowhere');
  // What is native has no file.
  expect(new Set(looked)).toEqual(new Set(['', here]));
  const own = frames.findLastIndex((line) => line.includes('dates.ts'));
  const mapped = frames.indexOf('    at mapped (a.feature:3:1)', own);
  const library = frames.findIndex((line) => line.includes('node_modules'));
  expect([own >= 0, mapped > own, library > mapped]).toEqual([true, true, true]);
});

it('writes other frames as Node does', () => {
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  const native = stackOf(() => utcOf('2026-11-30 08:00', 'Nowhere'));
  mapping();
  plainStacks();
  const plain = stackOf(() => utcOf('2026-11-30 08:00', 'Nowhere'));
  const own = (stack: string) => stack.split('\n').filter((line) => line.includes('dates.ts'));
  expect(own(plain)).toEqual(own(native));
});

it('changes nothing where nobody maps', () => {
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  plainStacks();
  expect(Error.prepareStackTrace).toBeUndefined();
});
