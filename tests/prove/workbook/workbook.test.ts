import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type SummaryFacts, writeWorkbook } from '../../../harness/prove/workbook/index.ts';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { verdictOn } from '../proof-facts.ts';
import { temporaryFolder, withPictures } from '../run-folder.ts';

describe('the workbook', () => {
  it('has a summary, scenarios, steps and requirements', async () => {
    const { workbook } = await written(aRun());
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Summary',
      'Scenarios',
      'Steps',
      'Requirements',
    ]);
    expect(column(workbook, 'Scenarios', 'Scenario')).toEqual(['CT-001', 'CT-002', 'CT-010']);
    expect(column(workbook, 'Steps', 'Text')).toHaveLength(9);
    expect(column(workbook, 'Requirements', 'Result')).toEqual(['passed']);
  });

  it('says the verdict, each rule and what was not tested on the first sheet', async () => {
    const scenarios = [
      aScenario({ status: 'failed', reason: 'Too much' }),
      aScenario({ id: 'CT-2', status: 'skipped' }),
    ];
    const { workbook } = await written(aRun({ scenarios }));
    const text = cells(workbook, 'Summary').join('\n');
    expect(text).toContain('Council Tax 2026.2, gate uat-exit');
    expect(text).toContain('NO-GO');
    expect(text).toContain('1 of 2 scenarios failed: CT-001');
    expect(text).toContain('b'.repeat(64));
    expect(text).toContain('A refund within the limit waits for authorisation: Skipped');
  });

  it('freezes and filters its headers', async () => {
    const { workbook } = await written(aRun());
    for (const name of ['Scenarios', 'Steps', 'Requirements']) {
      const sheet = workbook.getWorksheet(name);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet?.autoFilter).toBeTruthy();
    }
  });

  it('holds real numbers, and real dates as a clock in the project’s zone showed them', async () => {
    const summer = anAttempt({ started: '2026-07-01T08:00:00.000Z', ended: '2026-07-01T08:00:04.000Z' });
    const { workbook } = await written(aRun({ scenarios: [aScenario({ attempts: [summer] })] }));
    expect(column(workbook, 'Scenarios', 'Started')).toEqual([new Date('2026-07-01T09:00:00.000Z')]);
    expect(column(workbook, 'Scenarios', 'Seconds')).toEqual([4.2]);
    expect(column(workbook, 'Scenarios', 'Attempts')).toEqual([1]);
  });

  // Read back, a formula would be an object and a link too: only text equals the text.
  it.each(['=1+1', '+44 1632 960000', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org","x")'])(
    'keeps %s as text',
    async (text) => {
      const step = aStep({ keyword: '', text, reason: text, status: 'failed' });
      const attempts = [anAttempt({ status: 'failed', steps: [step] })];
      const { workbook } = await written(aRun({ scenarios: [aScenario({ title: text, attempts })] }));
      expect(column(workbook, 'Scenarios', 'Title')).toEqual([text]);
      expect(column(workbook, 'Steps', 'Text')).toEqual([text]);
      expect(workbook.getWorksheet('Scenarios')?.getCell('B2').numFmt).toBe('@');
    },
  );

  it('removes control characters and cuts what no cell can hold', async () => {
    const steps = [
      aStep({ text: 'a\u0000b\u001b[31mc\u202ed\ufffe', docString: `\u0007${'x'.repeat(40_000)}` }),
    ];
    const { workbook } = await written(
      aRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps })] })] }),
    );
    const [text] = column(workbook, 'Steps', 'Text') as string[];
    expect(text).not.toMatch(/[\p{Cc}\u202e\ufffe]/u);
    const [argument] = column(workbook, 'Steps', 'Table or text') as string[];
    expect(argument?.length).toBeLessThanOrEqual(32_767);
    expect(argument).not.toContain('\u0007');
  });

  it('names the pictures of each step, and shows tables', async () => {
    const steps = [
      aStep({
        table: [
          ['Band', 'Amount'],
          ['D', '£2,000.00'],
        ],
      }),
    ];
    const record = withPictures(aRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps })] })] }));
    const { workbook } = await written(record);
    expect(column(workbook, 'Steps', 'Table or text')).toEqual(['| Band | Amount |\n| D | £2,000.00 |']);
    expect(column(workbook, 'Steps', 'Pictures in the evidence')[0]).toMatch(
      /^evidence\/media\/[0-9a-f]{64}\.jpg$/,
    );
  });

  it('sets what a phrase stands for under it, numbered within it', async () => {
    const steps = [
      aStep({
        text: 'a',
        steps: [aStep({ text: 'a1', steps: [aStep({ text: 'a11' })] }), aStep({ text: 'a2' })],
      }),
      aStep({ text: 'b' }),
    ];
    const { workbook } = await written(
      aRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps })] })] }),
    );
    expect(column(workbook, 'Steps', 'Step')).toEqual([1, '1.1', '1.1.1', '1.2', 2]);
    expect(column(workbook, 'Steps', 'Text')).toEqual(
      ['a', 'a1', 'a11', 'a2', 'b'].map((text) => `Given ${text}`),
    );
  });

  it('counts a requirement as passed only when all of its scenarios passed', async () => {
    const scenarios = [
      aScenario({ id: 'A-1', requirements: ['R-1', 'R-2'] }),
      aScenario({ id: 'A-2', requirements: ['R-2'], status: 'failed' }),
      aScenario({ id: 'A-3', requirements: ['R-10'], status: 'not run' }),
      aScenario({ id: 'A-4', requirements: [] }),
      aScenario({ id: 'A-5', requirements: ['R-11'], status: 'flaky' }),
    ];
    const { workbook } = await written(aRun({ scenarios }));
    expect(column(workbook, 'Requirements', 'Requirement')).toEqual([
      'R-1',
      'R-2',
      'R-10',
      'R-11',
      '(no requirement given)',
    ]);
    expect(column(workbook, 'Requirements', 'Result')).toEqual([
      'passed',
      'failed',
      'not tested',
      'not tested',
      'passed',
    ]);
  });

  it('leads from a requirement to where it is kept', async () => {
    const record = aRun({
      scenarios: [aScenario({ requirements: ['REV 1'] }), aScenario({ id: 'CT-2', requirements: [] })],
    });
    const links = { requirement: 'https://jira.example.org/browse/{id}' };
    const { workbook } = await written(record, { links });
    const [known, none] = column(workbook, 'Requirements', 'Requirement');
    expect(known).toEqual({ text: 'REV 1', hyperlink: 'https://jira.example.org/browse/REV%201' });
    expect(none).toBe('(no requirement given)');
  });

  it('says so when it cannot be written, and does not wait for ever', async () => {
    const folder = temporaryFolder();
    await expect(writeWorkbook(facts(aRun()), folder)).rejects.toThrow('stands where a folder is needed');
  });
});

function facts(record: RunRecord) {
  return {
    projectName: 'Ashdale Borough Council',
    timeZone: 'Europe/London',
    verdict: verdictOn(record),
    runs: [{ folder: '', record }],
    manifestA: 'b'.repeat(64),
  };
}

async function written(record: RunRecord, more: Partial<SummaryFacts> = {}) {
  const file = join(temporaryFolder(), 'workbook.xlsx');
  await writeWorkbook({ ...facts(record), ...more }, file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return { workbook };
}

function column(workbook: ExcelJS.Workbook, name: string, header: string): ExcelJS.CellValue[] {
  const sheet = workbook.getWorksheet(name);
  const headers = (sheet?.getRow(1).values ?? []) as ExcelJS.CellValue[];
  const values: ExcelJS.CellValue[] = [];
  for (let row = 2; row <= (sheet?.rowCount ?? 0); row++)
    values.push(sheet?.getRow(row).getCell(headers.indexOf(header)).value ?? null);
  return values;
}

function cells(workbook: ExcelJS.Workbook, name: string): string[] {
  const found: string[] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    row.eachCell((cell) => {
      found.push(String(cell.value));
    });
  });
  return found;
}
