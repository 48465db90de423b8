import { expect, test } from 'vitest';
import type { Hypercare } from '../../harness/judge/index.ts';
import { says } from './judge-input.ts';

const RULE = 'available in hypercare';
const ENDED: Hypercare = {
  until: '2026-11-22T08:00:00.000Z',
  made: 600,
  expected: 672,
  red: null,
  applications: [
    { name: 'Council Tax', available: 600, of: 600 },
    { name: 'Homefix', available: 594, of: 600 },
  ],
};

test.each<[string, Partial<Hypercare> | null, number, string, string]>([
  [
    'was there enough',
    {},
    99,
    'pass',
    'In early life support 600 of 672 rounds were made; could be used: Council Tax 100 %, Homefix 99 %.',
  ],
  ['was away too often', {}, 99.1, 'fail', 'could be used: Council Tax 100 %, Homefix 99 %.'],
  ['was never looked after', null, 99, 'fail', 'Early life support was never begun: run uat hypercare'],
  ['is still looked after', { until: '2026-11-29T08:00:00.000Z' }, 99, 'fail', 'goes on until'],
  ['was hardly looked at', { made: 300 }, 99, 'fail', 'tells too little: 300 of 672 rounds were made'],
  ['is down at the end', { red: 'Homefix is down' }, 99, 'fail', 'ended on a NO-GO: Homefix is down.'],
])('an application that %s', (_what, found, asked, outcome, sentence) => {
  const hypercare = found === null ? null : { ...ENDED, ...found };
  const [said, why] = says(RULE, asked, { hypercare });
  expect(said).toBe(outcome);
  expect(why).toContain(sentence);
});
