import { expect, test } from 'vitest';
import { ProjectFault } from '../../harness/errors.ts';
import { explain } from '../../harness/run/explain.ts';

test('a fault of the project says nothing about the application: blocked, and never its behaviour', () => {
  const fault = new ProjectFault({ where: 'data/personas.yaml', wrong: 'the variable A_SECRET is not set' });
  expect(explain(fault, { serverError: undefined })).toMatchObject({
    status: 'blocked',
    reason: 'data/personas.yaml: the variable A_SECRET is not set.',
    trouble: { kind: 'step' },
  });
});
