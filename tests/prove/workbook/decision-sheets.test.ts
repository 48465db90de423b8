import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type SummaryFacts, writeWorkbook } from '../../../harness/prove/workbook/index.ts';
import { rowHeight } from '../../../harness/prove/workbook/table-sheet.ts';
import { anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { verdictOn } from '../proof-facts.ts';
import { picture, temporaryFolder } from '../run-folder.ts';

const [KEPT, DROPPED] = [picture('kept'), picture('dropped')];
const STEPS = [aStep({ media: [KEPT] }), aStep({ media: [DROPPED] }), aStep()];
const RECORD = aRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps: STEPS })] })] });

async function written(overrides: Partial<SummaryFacts>): Promise<ExcelJS.Workbook> {
  const file = join(temporaryFolder(), 'workbook.xlsx');
  const runs = [{ folder: '', record: RECORD }];
  const about = { projectName: 'Ashdale', timeZone: 'Europe/London', manifestA: 'b'.repeat(64) };
  await writeWorkbook({ ...about, verdict: verdictOn(RECORD), runs, ...overrides }, file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function rows(workbook: ExcelJS.Workbook, name: string): unknown[][] {
  const values = workbook.getWorksheet(name)?.getSheetValues() ?? [];
  return values.slice(1).map((row) => (row as unknown[]).slice(1));
}

describe('sheets of what people decided', () => {
  it('trace release notes, and list waivers and sign-offs with real dates, under frozen headers with filters', async () => {
    const workbook = await written({
      decisions: {
        releaseNotes: [
          { id: 'RN-1', text: 'Refunds', scenarios: ['CT-001', 'CT-9'], notTested: null },
          { id: 'RN-2', text: 'Logo', scenarios: [], notTested: 'Looks only' },
        ],
        waivers: [
          {
            scenarios: ['CT-001'],
            error: 'x',
            reason: 'y',
            record: 'PRB1',
            approver: 'H. B.',
            approvedOn: '2026-11-20',
            expiresOn: '2026-12-15',
            state: 'in use',
          },
        ],
        signOffs: [
          {
            id: 's',
            gate: 'g',
            role: 'key user',
            service: 'Revenues',
            name: 'Rose',
            post: 'Lead',
            decision: 'accept',
            conditions: [{ text: 'Letter', owner: 'Bo', due: '2026-12-10' }],
            at: '2026-07-01T08:00:00.000Z',
            state: 'void',
            why: 'Changed',
            signer: 'ab',
          },
        ],
        overrides: [{ approver: 'M. C.', reason: 'Bills', on: '2026-11-22', instead: 'NO-GO' }],
      },
    });
    expect(rows(workbook, 'Release notes').map((row) => row.slice(2, 4))).toEqual([
      ['Scenario', 'Result'],
      ['CT-001', 'passed'],
      ['CT-9', 'not run'],
      [undefined, 'not tested'],
    ]);
    expect(rows(workbook, 'Waivers')[1]?.slice(-2)).toEqual([new Date('2026-11-20'), new Date('2026-12-15')]);
    expect(rows(workbook, 'Sign-offs')[1]).toContainEqual(new Date('2026-07-01T09:00:00.000Z'));
    expect(rows(workbook, 'Sign-offs')[1]).toContain('Letter (Bo, by 2026-12-10)');
    for (const name of ['Release notes', 'Waivers', 'Sign-offs']) {
      expect(workbook.getWorksheet(name)?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(workbook.getWorksheet(name)?.autoFilter).toBeTruthy();
    }
    expect(JSON.stringify(rows(workbook, 'Summary'))).toContain('M. C.');
    expect(JSON.stringify(rows(workbook, 'Scenarios')[1])).toContain('waived');
  });

  it('are left out where nothing is known', async () => {
    const names = (await written({})).worksheets.map(({ name }) => name);
    expect(names).toEqual(['Summary', 'Scenarios', 'Steps', 'Requirements']);
  });
});

it('says so where nothing is waived and nobody has signed', async () => {
  const workbook = await written({
    decisions: { releaseNotes: [], waivers: [], signOffs: [], overrides: [] },
  });
  expect(rows(workbook, 'Waivers')[1]).toEqual(['No failure is waived.']);
  expect(rows(workbook, 'Sign-offs')[1]).toEqual(['Nobody has signed yet.']);
});

it('prints the headers on each page, and the columns that a page is wide enough for', async () => {
  const setup = (await written({})).getWorksheet('Steps')?.pageSetup;
  expect(setup).toMatchObject({ printTitlesRow: '1:1', printArea: 'A1:I4' });
});

describe('links to screenshots', () => {
  it('lead from the unpacked workbook to the evidence, but not to what was left out of it', async () => {
    const leftOut = { files: 1, bytes: 9_000_000, budgetBytes: 50_000_000, paths: new Set([DROPPED.path]) };
    const workbook = await written({ leftOut });
    const [head, ...steps] = rows(workbook, 'Steps');
    const at = head?.indexOf('Screenshot') ?? -1;
    expect(steps.map((row) => row[at])).toEqual([
      { text: `${KEPT.sha256.slice(0, 12)}…`, hyperlink: `../evidence/${KEPT.path}` },
      `${DROPPED.sha256.slice(0, 12)}…`,
      undefined,
    ]);
    expect(JSON.stringify(rows(workbook, 'Summary'))).toContain('so that the pack stays within 50 MB');
  });
});

it('makes a row as high as its wrapped text needs', () => {
  expect(rowHeight(['short', 12, null], [10, 10, 10])).toBeUndefined();
  expect(rowHeight(['x'.repeat(25), 'a\nb'], [10, 10])).toBe(45);
  expect(rowHeight(['x'.repeat(5000)], [10])).toBe(300);
});
