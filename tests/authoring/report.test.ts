import { expect, test } from 'vitest';
import { CheckReport, FINDING_KINDS, finding } from '../../harness/authoring/finding.ts';
import { jsonSchemaText } from '../../harness/project/schemas.ts';
import { referenceFile } from './a-project.ts';

/** After a change of the format: `npx vitest run tests/authoring/report.test.ts --update` writes it anew. */
test('docs/reference/check.schema.json is what uat check --json prints', async () => {
  const text = jsonSchemaText('uat check --json', CheckReport);
  await expect(text).toMatchFileSnapshot(referenceFile('check.schema.json'));
});

test.each([
  ['features/x.feature:12:5', 'features/x.feature', 12, 5],
  ['features/x.feature:12', 'features/x.feature', 12, undefined],
  ['data/packs/smoke.yaml:7 › rules › maximum failures', 'data/packs/smoke.yaml', 7, undefined],
  ['data/packs/smoke.yaml, line 5, column 3', 'data/packs/smoke.yaml', 5, 3],
  ['data/examples/a.b/limits.csv:7 › amount', 'data/examples/a.b/limits.csv', 7, undefined],
  ['data/personas.yaml › auditor', 'data/personas.yaml', undefined, undefined],
  ['pages/x.page.ts', 'pages/x.page.ts', undefined, undefined],
])('%s is taken apart for tools', (where, file, line, column) => {
  const found = finding('project data', where, 'x');
  expect([found.file, found.line, found.column]).toEqual([file, line, column]);
});

test('what was asked to be advice is advice', () => {
  const advice = Object.entries(FINDING_KINDS).filter(([, { level }]) => level === 'advice');
  expect(advice.map(([kind]) => kind)).toEqual([
    'draft',
    'removed id',
    'near miss',
    'smart quotes',
    'long scenario',
    'several rounds',
    'clicks and ids',
    'same but for a value',
    'one row',
  ]);
});
