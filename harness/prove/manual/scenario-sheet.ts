import type ExcelJS from 'exceljs';
import { riskOf, type Scenario, tagValues } from '../../gherkin/scenario.ts';
import { plain } from '../../judge/index.ts';
import {
  COLUMNS,
  FINISHED,
  FIRST_STEP_ROW,
  instructions,
  LETTERS,
  RESULTS,
  remarksRow,
  START,
  TESTER,
} from './layout.ts';
import {
  BOLD,
  HEADING,
  heightOf,
  LINK,
  MUTED,
  makeInput,
  PLAIN,
  protect,
  setRead,
  TITLE,
  underline,
} from './style.ts';

const WIDTHS = [6, 44, 44, 13, 40, 44];
/** Room for a picture, in points. */
const PICTURE_HEIGHT = 96;
const HEADERS = [
  'Step',
  'What to do',
  'What you should see',
  'Result',
  'What happened',
  'Screenshot (paste it here)',
];

/** One scenario to carry out: its steps, and yellow cells for what came of each. */
export async function addScenarioSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  scenario: Scenario,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: FIRST_STEP_ROW - 1, showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writeHead(sheet, scenario);
  writeAsked(sheet, scenario);
  const header = sheet.getRow(FIRST_STEP_ROW - 1);
  for (const [at, text] of HEADERS.entries()) Object.assign(header.getCell(at + 1), HEADING, { value: text });
  for (const [at, texts] of instructions(scenario).entries())
    writeStep(sheet, FIRST_STEP_ROW + at, at + 1, texts);
  writeRemarks(sheet, remarksRow(scenario));
  await protect(sheet);
}

function writeHead(sheet: ExcelJS.Worksheet, { id, title, featureTitle, rule, tags }: Scenario): void {
  const risk = riskOf(tags);
  const facts = [featureTitle, rule, risk && `${risk} risk`, ...tagValues(tags, 'req')].filter(Boolean);
  sheet.mergeCells('A1:E1');
  sheet.mergeCells('A2:F2');
  sheet.getRow(1).height = 24;
  setRead(sheet.getCell('A1'), plain(`${id} ${title}`), { ...TITLE, alignment: { wrapText: false } });
  setRead(sheet.getCell('A2'), plain(facts.join(' · ')), MUTED);
  sheet.getCell('F1').value = { text: `Back to “${START}”`, hyperlink: `#'${START}'!A1` };
  Object.assign(sheet.getCell('F1'), LINK);
}

function writeAsked(sheet: ExcelJS.Worksheet, scenario: Scenario): void {
  sheet.mergeCells('A4:B4');
  sheet.mergeCells('A5:B5');
  setRead(sheet.getCell('A4'), 'Your name', BOLD);
  setRead(sheet.getCell('A5'), 'Date and time when you finished', BOLD);
  makeInput(sheet.getCell(TESTER));
  const finished = sheet.getCell(FINISHED);
  makeInput(finished);
  finished.numFmt = 'dd/mm/yyyy hh:mm';
  finished.dataValidation = {
    type: 'date',
    operator: 'greaterThan',
    allowBlank: true,
    formulae: [new Date(Date.UTC(2020, 0, 1))],
    showErrorMessage: true,
    errorTitle: 'Date and time',
    error: 'Write the day and the time, for example 22/11/2026 14:30',
  };
  setRead(sheet.getCell('D4'), 'Result so far', BOLD);
  const last = remarksRow(scenario) - 1;
  const results = `${LETTERS.result}${FIRST_STEP_ROW}:${LETTERS.result}${last}`;
  sheet.getCell('E4').value = {
    formula: resultFormula(results, scenario.steps.length),
    result: 'Not started',
  };
  Object.assign(sheet.getCell('E4'), BOLD);
}

/** Worst first, as it counts when it is taken in. */
function resultFormula(cells: string, steps: number): string {
  const count = (result: string) => `COUNTIF(${cells},"${result}")`;
  return `IF(${count('Failed')}>0,"Failed",IF(${count('Blocked')}>0,"Blocked",IF(${count('Passed')}=${steps},"Passed",IF(COUNTBLANK(${cells})=${steps},"Not started","Not finished"))))`;
}

function writeStep(
  sheet: ExcelJS.Worksheet,
  row: number,
  number: number,
  { todo, expected }: { todo: string; expected: string },
): void {
  sheet.getCell(row, COLUMNS.number).value = number;
  Object.assign(sheet.getCell(row, COLUMNS.number), PLAIN);
  sheet.getCell(row, COLUMNS.number).alignment = { vertical: 'top', horizontal: 'center' };
  setRead(sheet.getCell(row, COLUMNS.todo), todo);
  setRead(sheet.getCell(row, COLUMNS.expected), expected);
  for (const column of [COLUMNS.number, COLUMNS.todo, COLUMNS.expected])
    underline(sheet.getCell(row, column));
  const result = sheet.getCell(row, COLUMNS.result);
  result.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${RESULTS.join(',')}"`],
    showErrorMessage: true,
    errorTitle: 'Result',
    error: `Choose one of ${RESULTS.join(', ')}`,
  };
  for (const column of [COLUMNS.result, COLUMNS.happened, COLUMNS.picture])
    makeInput(sheet.getCell(row, column));
  sheet.getRow(row).height = Math.max(PICTURE_HEIGHT, heightOf(todo || expected, WIDTHS[1] ?? 44));
}

function writeRemarks(sheet: ExcelJS.Worksheet, row: number): void {
  sheet.mergeCells(row, COLUMNS.number, row, COLUMNS.result);
  setRead(
    sheet.getCell(row, COLUMNS.number),
    'Anything else about this scenario, and pictures of it as a whole',
    MUTED,
  );
  for (const column of [COLUMNS.happened, COLUMNS.picture]) makeInput(sheet.getCell(row, column));
  sheet.getRow(row).height = PICTURE_HEIGHT;
}
