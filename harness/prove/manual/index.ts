export { classOfDataOf } from './class-of-data.ts';
export { currentRuns } from './current-runs.ts';
export { exportWorkbook } from './export-workbook.ts';
export { openWorkbook } from './open-workbook.ts';
export { readWorkbook } from './read-workbook.ts';
export { type TakenIn, takeIn } from './take-in.ts';
export { type ManualPack, type ManualWork, tasksOf } from './work.ts';
