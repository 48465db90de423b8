import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetNames } from '../../../harness/prove/manual/layout.ts';
import { aManualProject, fillIn } from './manual-project.ts';

const workbook = new ExcelJS.Workbook();
const texts = (sheet: string, row: number) =>
  [1, 2, 3].map((column) => workbook.getWorksheet(sheet)?.getCell(row, column).value);

describe('the workbook that key users fill in', () => {
  beforeAll(async () => {
    await workbook.xlsx.readFile(await fillIn(aManualProject(), {}));
  });

  it('has a sheet a scenario, behind one that says what to do, and hides what it was made for', () => {
    const sheets = workbook.worksheets.map(({ name, state }) => [name, state]);
    expect(sheets).toEqual([
      ['Start here', 'visible'],
      ['CT-090', 'visible'],
      ['CT-091', 'visible'],
      ['council-uat', 'veryHidden'],
    ]);
  });

  it('says what to do and what is to be seen, with tables', () => {
    expect(texts('CT-090', 8)).toEqual([1, 'Given a printed bill', '']);
    expect(texts('CT-090', 9)).toEqual([2, 'When I fold it\nedge  |  fold\ntop  |  a third', '']);
    expect(texts('CT-090', 10)).toEqual([3, '', 'Then the address shows']);
    expect(texts('CT-090', 11)).toEqual([4, '', 'And nothing else shows']);
  });

  it('lets people change the cells that they fill in, and nothing else', () => {
    const sheet = workbook.getWorksheet('CT-090');
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    const isOpen = (cell: string) => sheet?.getCell(cell).protection?.locked === false;
    expect(['C4', 'C5', 'D8', 'E8', 'F8', 'D11', 'E12', 'F12'].filter((cell) => !isOpen(cell))).toEqual([]);
    expect(['A1', 'B8', 'C8', 'C10', 'E4', 'A12'].filter(isOpen)).toEqual([]);
  });

  it('offers the results to choose from, and asks for a date', () => {
    const sheet = workbook.getWorksheet('CT-090');
    expect(sheet?.getCell('D9').dataValidation.formulae).toEqual(['"Passed,Failed,Blocked,Not run"']);
    expect(sheet?.getCell('C5').dataValidation.type).toBe('date');
  });
});

describe('the names of sheets', () => {
  it('are short, unlike each other and free of signs that Excel refuses', () => {
    const row = 'CT-050/officer a penny over the limit of the grade';
    expect(sheetNames([row, `${row} again`, 'a:b', 'Start here'])).toEqual([
      'CT-050 officer a penny over the',
      'CT-050 officer a penny over (2)',
      'a b',
      'Start here (2)',
    ]);
    expect(join(...sheetNames(["''"]))).toBe('Scenario');
  });
});
