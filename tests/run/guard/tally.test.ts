import { expect, test } from 'vitest';
import { Tally } from '../../../harness/run/guard/tally.ts';

const WRITE = { method: 'POST', path: '/visits', why: 'it is no request that only reads' };

test('a step that is under way ends as soon as something is stopped', async () => {
  const tally = new Tally();
  const step = tally.unlessStopped(new Promise(() => {}));
  tally.stop(WRITE);
  await expect(step).rejects.toThrow(
    'Kept from writing: POST /visits was stopped before it left the browser',
  );
});

test('what was stopped between two steps ends the next', async () => {
  const tally = new Tally();
  tally.stop(WRITE);
  await expect(tally.unlessStopped(Promise.resolve('done'))).rejects.toThrow('POST /visits');
});

test('hooks after it still run, and nobody is told twice', async () => {
  const tally = new Tally();
  tally.stop(WRITE);
  await tally.unlessStopped(Promise.resolve()).catch(() => {});
  expect(await tally.unlessStopped(Promise.resolve('done'))).toBe('done');
  expect(tally.untold()).toBeUndefined();
});

test('what was stopped after the last step is still to be told', () => {
  const tally = new Tally();
  tally.stop(WRITE);
  expect(tally.untold()?.message).toContain('POST /visits');
});

test('the record counts, and masks paths', () => {
  const tally = new Tally();
  tally.allow('reads');
  tally.allow('listed');
  tally.abort();
  tally.stop({ ...WRITE, path: '/people/9990000018' });
  expect(tally.record((text) => text.replace('9990000018', '[NHS number]'))).toEqual({
    allowed: { reads: 1, signIn: 0, listed: 1 },
    aborted: 1,
    stopped: [{ ...WRITE, path: '/people/[NHS number]' }],
  });
});
