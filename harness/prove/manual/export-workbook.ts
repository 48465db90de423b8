import type ExcelJS from 'exceljs';
import { writeAtomic } from '../../record/index.ts';
import { applicationsOf } from './class-of-data.ts';
import { HIDDEN, HIDDEN_SCHEMA, sheetNames } from './layout.ts';
import { addScenarioSheet } from './scenario-sheet.ts';
import { addStartSheet } from './start-sheet.ts';
import { type ManualTask, type ManualWork, tasksOf } from './work.ts';

/**
 * Writes the workbook that key users fill in for a gate: a sheet that says what to do, one sheet a scenario, and a hidden
 * one that holds what it was made for. Only the cells to be filled in can be changed.
 */
export async function exportWorkbook(work: ManualWork, file: string, now = new Date()): Promise<void> {
  // A second's worth of modules that no other command needs.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  Object.assign(workbook, {
    creator: 'Council UAT',
    lastModifiedBy: 'Council UAT',
    created: now,
    modified: now,
  });
  const tasks = tasksOf(work);
  const names = sheetNames(tasks.map(({ scenario }) => scenario.id));
  const named = tasks.map((task, at) => ({ ...task, sheet: names[at] ?? task.scenario.id }));
  await addStartSheet(workbook, work, applicationsOf(work), named);
  for (const { sheet, scenario } of named) await addScenarioSheet(workbook, sheet, scenario);
  addHidden(workbook, work, named, now);
  workbook.calcProperties = { fullCalcOnLoad: true };
  const bytes = await workbook.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true });
  await writeAtomic(file, new Uint8Array(bytes));
}

/** A row a scenario, because a cell holds no more than 32,767 characters. */
function addHidden(
  workbook: ExcelJS.Workbook,
  { release, gate }: ManualWork,
  tasks: readonly (ManualTask & { readonly sheet: string })[],
  now: Date,
): void {
  const sheet = workbook.addWorksheet(HIDDEN, { state: 'veryHidden' });
  const head = { schema: HIDDEN_SCHEMA, release: release.key, gate: gate.key, exported: now.toISOString() };
  sheet.addRow([JSON.stringify(head)]);
  for (const { sheet: name, scenario, wording } of tasks)
    sheet.addRow([JSON.stringify({ id: scenario.id, sheet: name, wording })]);
}
