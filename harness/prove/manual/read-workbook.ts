import type ExcelJS from 'exceljs';
import { ProjectFault, ProjectFaults } from '../../errors.ts';
import { textOf } from './cell.ts';
import { applicationsOf } from './class-of-data.ts';
import { FIRST_VERSION_ROW, START, VERSION, WHO_LOOKED } from './layout.ts';
import type { FilledWorkbook } from './open-workbook.ts';
import { readScenario } from './read-scenario.ts';
import { cellFault, type ManualResult } from './result.ts';
import { type ManualTask, type ManualWork, tasksOf } from './work.ts';

/** What a workbook tells, once nothing in it is missing or contradictory. */
export interface WorkbookRead {
  readonly results: readonly ManualResult[];
  /** Scenarios that nobody has begun. */
  readonly empty: readonly ManualTask[];
  /** By application's key; empty where there is no result. */
  readonly versions: Readonly<Record<string, SeenVersion>>;
}

export interface SeenVersion {
  readonly version: string;
  /** Who says so. */
  readonly by: string;
}

/**
 * Reads results out of a workbook; sheets of scenarios in `leaveOut` are passed over. Throws ProjectFaults that name
 * each thing that is missing, contradictory or of another version of the scenario, by sheet and cell.
 */
export function readWorkbook(
  filled: FilledWorkbook,
  work: ManualWork,
  leaveOut: readonly string[] = [],
  now = new Date(),
): WorkbookRead {
  refuseOtherGate(filled, work);
  const tasks = new Map(tasksOf(work).map((task) => [task.scenario.id, task]));
  const faults: ProjectFault[] = [];
  const results: ManualResult[] = [];
  const empty: ManualTask[] = [];
  for (const made of filled.made.filter(({ id }) => !leaveOut.includes(id))) {
    const found = sheetOf(filled, made, tasks.get(made.id));
    if (found instanceof ProjectFault) {
      faults.push(found);
      continue;
    }
    const { timeZone } = work.project.settings;
    const about = {
      file: filled.name,
      workbook: filled.workbook,
      timeZone,
      exported: filled.head.exported,
      now,
    };
    const { result, faults: some } = readScenario({ ...about, ...found });
    faults.push(...some);
    if (result === null) empty.push(found.task);
    else results.push(result);
  }
  const versions = results.length === 0 ? {} : versionsIn(filled, work, faults);
  if (faults.length > 0) throw new ProjectFaults(faults);
  return { results, empty, versions };
}

type Made = FilledWorkbook['made'][number];

function sheetOf(
  { name, workbook }: FilledWorkbook,
  { id, sheet: sheetName, wording }: Made,
  task: ManualTask | undefined,
): { sheet: ExcelJS.Worksheet; task: ManualTask } | ProjectFault {
  const where = `${name} › ${sheetName}`;
  const leave = `or import the rest with --leave-out ${id}`;
  if (task === undefined)
    return new ProjectFault({
      where,
      wrong: `${id} is no longer done by hand at this gate`,
      next: `Export again, ${leave}`,
    });
  if (task.wording !== wording) {
    const wrong = `${id} was worded differently when this workbook was made, so its result is of another version`;
    return new ProjectFault({ where, wrong, next: `Export again and carry it out as it is now, ${leave}` });
  }
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet !== undefined) return { sheet, task };
  return new ProjectFault({ where, wrong: `the sheet of ${id} is gone`, next: `Put it back, ${leave}` });
}

function versionsIn(
  filled: FilledWorkbook,
  work: ManualWork,
  faults: ProjectFault[],
): Record<string, SeenVersion> {
  const sheet = filled.workbook.getWorksheet(START);
  if (sheet === undefined) {
    faults.push(
      new ProjectFault({
        where: `${filled.name} › ${START}`,
        wrong: 'the sheet is gone',
        next: 'Put it back',
      }),
    );
    return {};
  }
  const fault = cellFault(filled.name, START);
  const rows = applicationsOf(work).map(({ key, name }, at) => {
    const row = FIRST_VERSION_ROW + at;
    const [version, by] = [VERSION, WHO_LOOKED].map((column) => textOf(sheet.getCell(`${column}${row}`)));
    if (!version)
      faults.push(
        fault(
          `${VERSION}${row}`,
          `the version of ${name} is missing`,
          'Write what the application shows, for example 2026.2',
        ),
      );
    if (!by)
      faults.push(
        fault(`${WHO_LOOKED}${row}`, `it is not said who looked at the version of ${name}`, 'Write a name'),
      );
    return [key, { version: version ?? '', by: by ?? '' }] as const;
  });
  return Object.fromEntries(rows);
}

function refuseOtherGate({ name, head }: FilledWorkbook, { release, gate }: ManualWork): void {
  if (head.release === release.key && head.gate === gate.key) return;
  throw new ProjectFault({
    where: name,
    wrong: `was made for the gate ${head.gate} of ${head.release}`,
    allowed: `Asked for was the gate ${gate.key} of ${release.key}`,
  });
}
