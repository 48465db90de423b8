import type ExcelJS from 'exceljs';
import type { ProjectFault } from '../../errors.ts';
import { holdsPicture, momentOf, textOf } from './cell.ts';
import {
  COLUMNS,
  FINISHED,
  FIRST_STEP_ROW,
  instructions,
  LETTERS,
  RESULTS,
  type Result,
  remarksRow,
  TESTER,
} from './layout.ts';
import { type PastedPicture, pastedPictures } from './pasted-pictures.ts';
import { type CellFault, cellFault, type ManualResult, type StepResult } from './result.ts';
import type { ManualTask } from './work.ts';

/** What the reading of a sheet needs to know. */
export interface SheetToRead {
  readonly file: string;
  readonly workbook: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly task: ManualTask;
  readonly timeZone: string;
  /** UTC: nobody finished before the workbook was made, or after now. */
  readonly exported: string;
  readonly now: Date;
}

interface ReadStep extends Omit<StepResult, 'result'> {
  readonly row: number;
  readonly result: Result | '';
}

/** A scenario's result, null where nobody has begun it, or all that is missing or contradictory in its sheet. */
export function readScenario(input: SheetToRead): { result: ManualResult | null; faults: ProjectFault[] } {
  const { file, sheet, task, workbook } = input;
  const fault = cellFault(file, sheet.name);
  const pictures = pastedPictures(workbook, sheet);
  const steps = task.scenario.steps.map((_, at) => readStep(sheet, FIRST_STEP_ROW + at, pictures));
  const row = remarksRow(task.scenario);
  const remarks = textOf(sheet.getCell(row, COLUMNS.happened));
  const tester = textOf(sheet.getCell(TESTER));
  const whole = pictures.filter((one) => !steps.some((step) => step.row === one.row));
  const isBegun =
    tester !== '' || textOf(sheet.getCell(FINISHED)) !== '' || steps.some(isTouched) || remarks !== '';
  const changed = changedText(sheet, task, fault);
  const unreadable = pictureFaults(sheet, pictures, row, fault);
  if (!isBegun && whole.length === 0) return { result: null, faults: [...changed, ...unreadable] };
  const finished = finishedOf(input, fault);
  const faults = [
    ...changed,
    ...(tester === '' ? [fault(TESTER, 'nobody’s name is written', 'Write who carried it out')] : []),
    ...('fault' in finished ? [finished.fault] : []),
    ...steps.flatMap((step, at) => stepFaults(step, at, steps, fault)),
    ...unreadable,
  ];
  if (faults.length > 0 || 'fault' in finished) return { result: null, faults };
  const given = steps.map(
    ({ result, happened, pictures: own }) =>
      ({ result: result || 'Not run', happened, pictures: own }) as StepResult,
  );
  return { result: { task, tester, finished: finished.utc, steps: given, remarks, pictures: whole }, faults };
}

function readStep(sheet: ExcelJS.Worksheet, row: number, pictures: readonly PastedPicture[]): ReadStep {
  const written = textOf(sheet.getCell(row, COLUMNS.result));
  const result =
    RESULTS.find((one) => one.toLowerCase() === written.toLowerCase()) ?? (written as Result | '');
  const happened = textOf(sheet.getCell(row, COLUMNS.happened));
  return { row, result, happened, pictures: pictures.filter((one) => one.row === row) };
}

function isTouched({ result, happened, pictures }: ReadStep): boolean {
  return result !== '' || happened !== '' || pictures.length > 0;
}

/** The sheet may have been unlocked: what was done must be what is recorded. */
function changedText(sheet: ExcelJS.Worksheet, { scenario }: ManualTask, fault: CellFault): ProjectFault[] {
  return instructions(scenario).flatMap(({ todo, expected }, at) => {
    const row = FIRST_STEP_ROW + at;
    const found = [COLUMNS.todo, COLUMNS.expected].map((column) => textOf(sheet.getCell(row, column)));
    if (squeezed(found.join('')) === squeezed(`${todo}${expected}`)) return [];
    const next = 'Put the text back as it was exported, or carry it out again in a new export';
    return [fault(`B${row}`, `step ${at + 1} is not worded as it was exported`, next)];
  });
}

function finishedOf(
  { sheet, timeZone, exported, now }: SheetToRead,
  fault: CellFault,
): { utc: string } | { fault: ProjectFault } {
  const cell = sheet.getCell(FINISHED);
  const next = 'Write the day and the time, for example 22/11/2026 14:30';
  const written = textOf(cell);
  if (written === '') return { fault: fault(FINISHED, 'the day and time are missing', next) };
  const utc = momentOf(cell, timeZone);
  if (utc === undefined) return { fault: fault(FINISHED, `"${written}" is not a day and time`, next) };
  if (Date.parse(utc) > now.getTime())
    return { fault: fault(FINISHED, 'this moment is still to come', next) };
  // A sheet shows minutes.
  if (Date.parse(utc) < Date.parse(exported) - 60_000)
    return { fault: fault(FINISHED, 'this is before the workbook was made', next) };
  return { utc };
}

function stepFaults(
  step: ReadStep,
  at: number,
  steps: readonly ReadStep[],
  fault: CellFault,
): ProjectFault[] {
  const { row, result, happened } = step;
  const cell = `${LETTERS.result}${row}`;
  const choose = `Choose one of ${RESULTS.join(', ')}`;
  if (result === '') return [fault(cell, `step ${at + 1} has no result`, choose)];
  if (!RESULTS.includes(result)) return [fault(cell, `"${result}" is no result`, choose)];
  if ((result === 'Failed' || result === 'Blocked') && happened === '')
    return [
      fault(
        `${LETTERS.happened}${row}`,
        `step ${at + 1} is ${result}, and it is not said what happened`,
        'Say it in your own words',
      ),
    ];
  const gap = steps.slice(0, at).find((one) => one.result === 'Not run' || one.result === 'Blocked');
  if (result !== 'Passed' || gap === undefined) return [];
  const earlier = `step ${gap.row - FIRST_STEP_ROW + 1} before it was ${gap.result}`;
  return [
    fault(
      cell,
      `step ${at + 1} is Passed, but ${earlier}`,
      'Correct one of the two: steps are done in their order',
    ),
  ];
}

function pictureFaults(
  sheet: ExcelJS.Worksheet,
  pictures: readonly PastedPicture[],
  lastRow: number,
  fault: CellFault,
): ProjectFault[] {
  const paste = 'Paste it again as a picture (PNG or JPEG)';
  const rows = Array.from({ length: lastRow - FIRST_STEP_ROW + 1 }, (_, at) => FIRST_STEP_ROW + at);
  const inCells = rows.filter((row) => holdsPicture(sheet.getCell(row, COLUMNS.picture)));
  return [
    ...pictures
      .filter(({ mediaType }) => mediaType === undefined)
      .map(({ row }) =>
        fault(`${LETTERS.picture}${row}`, 'this picture is of a kind that cannot be shown', paste),
      ),
    ...inCells.map((row) =>
      fault(
        `${LETTERS.picture}${row}`,
        'the picture was placed in the cell, where only Excel can read it',
        'Click on it with the right button and choose “Place over cells”',
      ),
    ),
  ];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
