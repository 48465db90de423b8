import { expect, it } from 'vitest';
import { changeLines } from '../../harness/cli/change-lines.ts';

const NAME = 'CHG0030001-council-tax-2026-2-uat-exit-20261129T130205Z-76dd5ad2-';

it('a change beside the ledger fits a terminal: the beginning of names is said once', () => {
  const publication = {
    reference: 'UAT-01bea3bd15e7',
    gate: 'uat-exit',
    decision: 'GO',
    at: '2026-11-29T13:06:00.000Z',
    files: {},
    place: null,
  };
  const checks = [
    { what: 'work note UAT-01bea3bd15e7', found: 'twice' as const },
    { what: `${NAME}certificate.pdf`, found: 'there' as const },
    { what: `${NAME}report.html.zip`, found: 'missing' as const },
  ];
  const lines = changeLines(
    {
      change: {
        kind: 'change',
        id: '1',
        number: 'CHG0030001',
        state: 'Assess',
        isOpen: true,
        address: 'https://x',
      },
      publications: [{ publication, checks }],
      copied: [],
      matches: false,
      testPlan: '',
    },
    'ServiceNow',
    80,
  );
  expect(lines.filter((line) => line.startsWith('  '))).toEqual([
    '  twice    work note UAT-01bea3bd15e7',
    `  ${NAME}…`,
    '  there    …certificate.pdf',
    '  missing  …report.html.zip',
    '  (empty)',
  ]);
  expect(lines.at(-1)).toBe('The record does NOT match the ledger.');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
