import { expect, test } from 'vitest';
import { CheckReport, type Finding, finding } from '../../harness/authoring/finding.ts';
import { checkLines } from '../../harness/cli/check-lines.ts';

const LONG =
  'nobody has built: I authorize the refund · did you mean: I [authorise] the refund · for example: I authorise the refund (features/refunds.feature:12)';

test('findings stand in groups with their counts, in the order of kinds, then of files and lines', () => {
  const lines = checkLines(
    report([
      finding('one row', 'features/a.feature:9:3', 'c'),
      finding('undefined step', 'features/b.feature:2:5', 'b'),
      finding('undefined step', 'features/a.feature:12:5', 'a12'),
      finding('undefined step', 'features/a.feature:7:5', 'a7'),
    ]),
    { stdout: stdout({}), env: {} },
  );
  expect(lines).toEqual([
    'Steps that nobody has built: 3',
    'features/a.feature:7:5  a7',
    'features/a.feature:12:5  a12',
    'features/b.feature:2:5  b',
    '',
    'Outlines with one row: 1',
    'features/a.feature:9:3  c',
    '',
    '1,200 scenarios in 2 features, 1 known step: 3 to correct, 1 to consider.',
  ]);
});

test('into a file, a finding is one line however long; a terminal folds it between words', () => {
  const found = [finding('undefined step', 'features/refunds.feature:12:5', LONG)];
  expect(checkLines(report(found), { stdout: stdout({}), env: {} })[1]).toBe(
    `features/refunds.feature:12:5  ${LONG}`,
  );
  const folded = checkLines(report(found), {
    stdout: stdout({ isTTY: true, columns: 80 }),
    env: { NO_COLOR: '1' },
  });
  expect(folded.every((line) => line.length <= 80)).toBe(true);
  expect(folded.slice(1, 4)).toEqual([
    'features/refunds.feature:12:5  nobody has built: I authorize the refund · did',
    '    you mean: I [authorise] the refund · for example: I authorise the refund',
    '    (features/refunds.feature:12)',
  ]);
});

test('a terminal shows groups in bold unless colour is unwanted', () => {
  const found = [finding('one row', 'features/a.feature:9:3', 'c')];
  const shown = (env: NodeJS.ProcessEnv) =>
    checkLines(report(found), { stdout: stdout({ isTTY: true }), env })[0];
  expect(shown({})).toBe('\u001b[1mOutlines with one row: 1\u001b[22m');
  expect(shown({ NO_COLOR: '1' })).toBe('Outlines with one row: 1');
});

test('text from right to left does not turn what stands beside it', () => {
  const lines = checkLines(report([finding('near miss', 'features/a.feature:1:1', '"שלום" stands here')]), {
    stdout: stdout({}),
    env: {},
  });
  expect(lines[1]).toBe('features/a.feature:1:1  \u2068"שלום"\u2069 stands here');
});

test('nothing found, and what --fix did', () => {
  const fixed = [{ file: 'features/a.feature', ids: ['CT-001', 'CT-002'], tables: 1 }];
  expect(checkLines({ ...report([]), fixed }, { stdout: stdout({}), env: {} })).toEqual([
    'Fixed features/a.feature: gave CT-001, CT-002; lined up 1 table.',
    '',
    '1,200 scenarios in 2 features, 1 known step: nothing to correct.',
  ]);
});

function report(findings: readonly Finding[]): CheckReport {
  const count = (level: string) => findings.filter((one) => one.level === level).length;
  const checked = { features: 2, scenarios: 1200, steps: 1 };
  return CheckReport.parse({
    schemaVersion: 1,
    checked,
    wrong: count('wrong'),
    advice: count('advice'),
    findings,
    fixed: [],
  });
}

function stdout(facts: { isTTY?: boolean; columns?: number }) {
  return facts as NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
}
