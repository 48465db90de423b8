import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeatureFile } from '../../harness/gherkin/features.ts';
import { hashInStub } from '../../harness/gherkin/stub.ts';
import { syncStubs } from '../../harness/gherkin/stubs.ts';

const RUNTIME = 'file:///harness/stub-runtime.js';
const REFUNDS = 'features/council-tax/refunds.feature';
const BILLS = 'features/council-tax/bills.feature';
const FEATURE = `Feature: Refunds

  @CT-001 @smoke
  Scenario: First
    Given a bill

  Rule: Late bills
    @CT-002
    Scenario Outline: Second
      Given a bill over <amount>

      Examples:
        | amount |
        | £1     |
        | £2     |
`;

let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'uat-stubs-'));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('each test of a stub leads to its Gherkin line, whichever call the runner asks about', () => {
  sync({ [REFUNDS]: FEATURE });
  expect(linesOf('test("')).toEqual({
    'CT-001 First': 4,
    'CT-002/£1 Second': 14,
    'CT-002/£2 Second': 15,
  });
  expect(linesOf('test.describe("')).toEqual({ Refunds: 1, 'Late bills': 9 });
  expect(sourceOf(stub(REFUNDS))).toBe(path.join(project, REFUNDS));
});

test('a test carries its tags, its id for the selection and its place in the feature', () => {
  sync({ [REFUNDS]: FEATURE });
  expect(codeOf('CT-001 First')).toBe(
    'wants("CT-001") && test("CT-001 First", {"tag":["@CT-001","@smoke"]}, body(0));',
  );
  expect(codeOf('CT-002/£2 Second')).toBe(
    'wants("CT-002/£2") && test("CT-002/£2 Second", {"tag":["@CT-002"]}, body(2));',
  );
});

test('titles that look like code stay text', () => {
  sync({ [REFUNDS]: 'Feature: A "quoted" \\ one\n  Scenario: `x` */ "\n    Given a bill\n' });
  expect(readFileSync(stub(REFUNDS), 'utf8')).toContain('test("`x` */ \\"", ');
  expect(readFileSync(stub(REFUNDS), 'utf8')).toContain('test.describe("A \\"quoted\\" \\\\ one", ');
});

test('a line inserted above changes the text, because the runner keeps the old map for an unchanged text', () => {
  sync({ [REFUNDS]: FEATURE });
  const before = withoutMap(stub(REFUNDS));
  sync({ [REFUNDS]: `# a remark\n${FEATURE}` });
  expect(withoutMap(stub(REFUNDS))).not.toBe(before);
  expect(linesOf('test("')['CT-001 First']).toBe(5);
});

test('an unchanged feature is not written again, however old its stub is', () => {
  sync({ [REFUNDS]: FEATURE });
  utimesSync(stub(REFUNDS), new Date(0), new Date(0));
  sync({ [REFUNDS]: FEATURE });
  expect(statSync(stub(REFUNDS)).mtimeMs).toBe(0);
});

test('another version of the harness writes every stub again', () => {
  sync({ [REFUNDS]: FEATURE });
  syncStubs(project, path.join(project, 'stubs'), [{ uri: REFUNDS, text: FEATURE }], 'file:///newer.js');
  expect(readFileSync(stub(REFUNDS), 'utf8')).toContain('import { bind } from "file:///newer.js";');
});

test('the stub of a feature that is gone is taken away, and no other', () => {
  sync({ [REFUNDS]: FEATURE, [BILLS]: 'Feature: Bills\n  Scenario: One\n    Given a bill\n' });
  expect(existsSync(stub(BILLS))).toBe(true);
  sync({ [REFUNDS]: FEATURE });
  expect([existsSync(stub(BILLS)), existsSync(stub(REFUNDS))]).toEqual([false, true]);
});

test('another row in an example file writes the stub again, with a test for the row', () => {
  const outline = `Feature: Refunds
  @CT-003
  Scenario Outline: One
    Given a bill over <amount>

    @rows:limits.csv
    Examples:
`;
  const withRows = (csv: string, kinds = '') => ({
    uri: REFUNDS,
    text: outline,
    examples: [
      {
        name: 'limits.csv',
        files: [
          { path: 'data/examples/limits.csv', text: csv },
          ...(kinds === '' ? [] : [{ path: 'data/examples/limits.yaml', text: kinds }]),
        ],
      },
    ],
  });
  syncFiles([withRows('case,amount\nlow,1\n')]);
  expect(linesOf('test("')).toEqual({ 'CT-003/low One': 7 });
  const before = readFileSync(stub(REFUNDS), 'utf8');
  syncFiles([withRows('case,amount\nlow,1\nhigh,2\n')]);
  expect(linesOf('test("')).toEqual({ 'CT-003/low One': 7, 'CT-003/high One': 7 });
  syncFiles([withRows('case,amount\nlow,1\n', 'columns: { case: text, amount: number }\n')]);
  expect(hashInStub(readFileSync(stub(REFUNDS), 'utf8'))).not.toBe(hashInStub(before));
});

test('a draft is no test, and the scenarios beside it keep their places', () => {
  sync({
    [REFUNDS]:
      'Feature: A\n  @CT-001 @draft\n  Scenario: Draft\n    Given a bill\n  @CT-002\n  Scenario: Built\n    Given a bill\n',
  });
  expect(readFileSync(stub(REFUNDS), 'utf8')).not.toContain('CT-001');
  expect(codeOf('CT-002 Built')).toContain('body(1)');
});

test('what people do by hand is no test', () => {
  sync({
    [REFUNDS]:
      'Feature: A\n  @CT-001 @manual\n  Scenario: Paper\n    Given a bill\n  @CT-002\n  Scenario: Built\n    Given a bill\n',
  });
  expect(readFileSync(stub(REFUNDS), 'utf8')).not.toContain('CT-001');
  expect(codeOf('CT-002 Built')).toContain('body(1)');
});

function syncFiles(files: readonly FeatureFile[]): void {
  syncStubs(project, path.join(project, 'stubs'), files, RUNTIME);
}

function sync(features: Readonly<Record<string, string>>): void {
  syncFiles(Object.entries(features).map(([uri, text]) => ({ uri, text })));
}

function stub(uri: string): string {
  return path.join(project, 'stubs', `${uri}.js`);
}

/** Gherkin lines by the title of the call, as a stack frame at that call would tell them. */
function linesOf(call: string): Record<string, number> {
  const map = mapOf(stub(REFUNDS));
  const lines = readFileSync(stub(REFUNDS), 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((code, index) => {
      const column = code.indexOf(call);
      if (column < 0) return [];
      const entry = map.findEntry(index, column);
      const title = JSON.parse(/"(?:[^"\\]|\\.)*"/.exec(code.slice(column))?.[0] ?? '""') as string;
      return [[title, 'originalLine' in entry ? entry.originalLine + 1 : 0]];
    }),
  );
}

function codeOf(title: string): string | undefined {
  return readFileSync(stub(REFUNDS), 'utf8')
    .split('\n')
    .find((code) => code.includes(`test(${JSON.stringify(title)}`));
}

function sourceOf(file: string): string {
  return path.resolve(path.dirname(file), mapOf(file).payload.sources[0] ?? '');
}

function mapOf(file: string): SourceMap {
  const [, base64 = ''] = /base64,(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return new SourceMap(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')));
}

function withoutMap(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL.*/, '');
}
