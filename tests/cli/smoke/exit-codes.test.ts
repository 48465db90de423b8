import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../harness/cli/smoke/outcome.ts';
import { PublishFault } from '../../../harness/errors.ts';
import { anAttempt, aRun, aScenario } from '../../run-record.ts';

const verdict = (decision: string) => ({ decision }) as Parameters<typeof exitCodeOf>[0]['verdict'];
const proof = (published: object) => ({ published }) as unknown as Parameters<typeof exitCodeOf>[1];
const DOWN = anAttempt({ status: 'blocked', trouble: { kind: 'application down' } });
const down = aScenario({ status: 'blocked', attempts: [DOWN] });
const WELL = proof({ untold: [] });
const UNTOLD = proof({ untold: ['Not told.'] });
const UNWRITTEN = proof(new PublishFault({ where: 'CHG1', wrong: 'is closed' }));

it.each([
  [0, 'GO', [aScenario()], WELL],
  [0, 'GO WITH CONDITIONS', [aScenario()], WELL],
  [0, 'GO', [aScenario()], undefined],
  [1, 'NO-GO', [aScenario(), down], WELL],
  [1, 'NO-GO', [], WELL],
  [3, 'NO-GO', [down, down], WELL],
  [4, 'GO', [aScenario()], UNTOLD],
  [4, 'NO-GO', [down], UNWRITTEN],
])('ends with %i for %s', (code, decision, scenarios, published) => {
  const result = { verdict: verdict(decision), records: [aRun({ scenarios })] };
  expect(exitCodeOf(result, published)).toBe(code);
});
