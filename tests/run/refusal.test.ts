import { expect, it } from 'vitest';
import { NothingAnswered, ProjectFault } from '../../harness/errors.ts';
import { refusalIn } from '../../harness/run/refusal.ts';

const PARTS = { where: 'steps/a.ts:1:1', wrong: 'the step file cannot be loaded' };

it.each([ProjectFault, NothingAnswered])('carries a fault from one process to another: %o', (Fault) => {
  const { exitCode, message, parts } = new Fault(PARTS);
  const sent: unknown = JSON.parse(JSON.stringify({ refused: { exitCode, message, parts } }));
  expect(refusalIn(sent)).toBeInstanceOf(Fault);
  expect(refusalIn(sent)).toMatchObject({ exitCode, message, parts });
});

it('takes no other message for one', () => {
  expect(refusalIn({ method: 'ready' })).toBeUndefined();
  expect(refusalIn(null)).toBeUndefined();
});
