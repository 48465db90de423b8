import { expect, it } from 'vitest';
import { redLines } from '../../harness/cli/cause-block.ts';
import { aRun, aScenario } from '../run-record.ts';

const reason =
  'The refund of £250.01 was authorised by an officer whose limit is £250.00, and was to be refused with the message "Above your limit".';

it('a scenario and its reason fit a terminal of 80 columns, and stand below one another', () => {
  const lines = redLines(aScenario({ status: 'failed', reason }), aRun());
  expect(lines).toEqual([
    '  failed    CT-001 A refund within the limit waits for authorisation',
    '            The refund of £250.01 was authorised by an officer whose limit is',
    '            £250.00, and was to be refused with the message "Above your limit".',
  ]);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
});

it('of several with one cause the first says it, the others only what differs', () => {
  const ids = ['CT-001', 'CT-002', 'CT-003'];
  const cause = {
    kind: 'behaviour',
    application: 'council-tax',
    sentence: `Council Tax: ${reason}`,
    next: 'Look.',
  };
  const run = aRun({ causes: [{ ...cause, kind: 'behaviour', scenarios: ids, lastWorked: null }] });
  const lines = (id: string, why: string) =>
    redLines(aScenario({ id, status: 'failed', reason: why }), run).length;
  expect(lines('CT-001', reason)).toBe(3);
  expect(lines('CT-002', reason)).toBe(1);
  expect(lines('CT-003', 'Something else.')).toBe(2);
});
