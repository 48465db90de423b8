import type ExcelJS from 'exceljs';
import { riskOf } from '../../gherkin/scenario.ts';
import { plain } from '../../judge/index.ts';
import { type Application, resolveDeployment } from '../../project/index.ts';
import { classOfDataOf } from './class-of-data.ts';
import { FIRST_VERSION_ROW, START, VERSION, WHO_LOOKED } from './layout.ts';
import { BOLD, HEADING, heightOf, LINK, MUTED, makeInput, protect, setRead, TITLE } from './style.ts';
import type { ManualTask, ManualWork } from './work.ts';

const WIDTHS = [24, 62, 26, 30];
const HOW = [
  'Look first which version the application shows, and write it below with your name.',
  'Each scenario has a sheet of its own: click on it in the list. You fill in the yellow cells; nothing else can be changed.',
  'Do the steps in their order. Choose a result for each: Passed, Failed, Blocked (you could not try it) or Not run.',
  'Where a step is Failed or Blocked, say in your own words what happened.',
  'Paste a screenshot onto the yellow cell at the end of the row. It must lie over the cells, not in one: where Excel asks, choose “Place over cells”.',
  'Write your name, and the day and time when you finished. Save the workbook and send it back. You may leave scenarios empty and finish them another day.',
];

/** What a key user reads first: what to do, where, which version, and the list of scenarios. */
export async function addStartSheet(
  workbook: ExcelJS.Workbook,
  work: ManualWork,
  applications: readonly Application[],
  tasks: readonly (ManualTask & { readonly sheet: string })[],
): Promise<void> {
  const sheet = workbook.addWorksheet(START, {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writeHead(sheet, work);
  header(sheet, FIRST_VERSION_ROW - 1, ['Application', 'Where it is', 'Version that it shows', 'Who looked']);
  for (const [at, application] of applications.entries())
    writeVersion(sheet, FIRST_VERSION_ROW + at, application, work);
  const list = FIRST_VERSION_ROW + applications.length + 1;
  header(sheet, list, ['Scenario', 'Title', 'Risk', 'Result so far']);
  for (const [at, task] of tasks.entries()) writeTask(sheet, list + 1 + at, task);
  await protect(sheet);
}

function writeHead(sheet: ExcelJS.Worksheet, work: ManualWork): void {
  const { release, gate, project } = work;
  setRead(sheet.getCell('A1'), plain(`${release.name}: scenarios to carry out by hand`), {
    ...TITLE,
    alignment: { wrapText: false },
  });
  const about = `${project.settings.name} · gate ${gate.key} · change ${release.change} · environment ${gate.environment}`;
  setRead(sheet.getCell('A2'), plain(about), { ...MUTED, alignment: { wrapText: false } });
  for (const [at, sentence] of HOW.entries()) writeSentence(sheet, 4 + at, `${at + 1}.  ${sentence}`);
  const care =
    classOfDataOf(work) === 'synthetic'
      ? 'The data here are invented, so a screenshot shows nobody.'
      : 'The data here may be those of real people. A pasted picture cannot be masked: cover names, addresses and numbers before you paste it, or leave it out.';
  writeSentence(sheet, 4 + HOW.length, care, BOLD);
}

function writeSentence(
  sheet: ExcelJS.Worksheet,
  row: number,
  text: string,
  style: Partial<ExcelJS.Style> = {},
): void {
  sheet.mergeCells(row, 1, row, WIDTHS.length);
  setRead(sheet.getCell(row, 1), text, style);
  sheet.getRow(row).height = heightOf(
    text,
    WIDTHS.reduce((sum, width) => sum + width, 0),
  );
}

function header(sheet: ExcelJS.Worksheet, row: number, texts: readonly string[]): void {
  for (const [at, text] of texts.entries())
    Object.assign(sheet.getCell(row, at + 1), HEADING, { value: text });
}

function writeVersion(
  sheet: ExcelJS.Worksheet,
  row: number,
  application: Application,
  work: ManualWork,
): void {
  const { address } = resolveDeployment(work.project, application.key, work.gate.environment);
  setRead(sheet.getCell(row, 1), plain(application.name), BOLD);
  const where = address.startsWith('server:') ? `The ${work.gate.environment} environment` : address;
  setRead(sheet.getCell(row, 2), plain(where));
  for (const column of [VERSION, WHO_LOOKED]) {
    makeInput(sheet.getCell(`${column}${row}`));
    sheet.getCell(`${column}${row}`).numFmt = '@';
  }
}

function writeTask(
  sheet: ExcelJS.Worksheet,
  row: number,
  { scenario, sheet: name }: ManualTask & { readonly sheet: string },
): void {
  const quoted = name.replaceAll("'", "''");
  sheet.getCell(row, 1).value = { text: plain(scenario.id), hyperlink: `#'${quoted}'!A1` };
  Object.assign(sheet.getCell(row, 1), LINK);
  sheet.getCell(row, 1).alignment = { vertical: 'top', wrapText: true };
  setRead(sheet.getCell(row, 2), plain(scenario.title));
  setRead(sheet.getCell(row, 3), riskOf(scenario.tags) ?? '');
  sheet.getCell(row, 4).value = { formula: `'${quoted}'!E4`, result: 'Not started' };
  sheet.getRow(row).height = heightOf(scenario.title, WIDTHS[1] ?? 60);
}
