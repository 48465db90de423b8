import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { diskFault } from '../../record/index.ts';
import { provenScenarios } from '../proven.ts';
import { releaseNoteColumns, releaseNoteRows, signOffColumns, waiverColumns } from './decision-sheets.ts';
import { requirementColumns, requirementRows } from './requirements-sheet.ts';
import { scenarioColumns, stepColumns, stepRows } from './scenario-sheets.ts';
import { type SummaryFacts, writeSummary } from './summary-sheet.ts';
import { writeTable } from './table-sheet.ts';

export type { SummaryFacts } from './summary-sheet.ts';

/**
 * Writes `workbook.xlsx`: Summary, Scenarios, Steps, Requirements; Release notes, Waivers and Sign-offs where they are
 * known. Screenshots are linked to in the unpacked pack. One sheet is in work at a time, row by row.
 * Throws ProjectFault where the disk is full or may not be written.
 */
export async function writeWorkbook(facts: SummaryFacts, file: string): Promise<void> {
  const stream = createWriteStream(file);
  // An error in the middle of a sheet reaches nobody but the stream, and the workbook would wait for ever.
  const broken = once(stream, 'error').then(([cause]) => Promise.reject(diskFault(cause, file)));
  const written = writeSheets(facts, stream).finally(() => stream.removeAllListeners('error'));
  await Promise.race([written, broken]);
}

async function writeSheets(facts: SummaryFacts, stream: Writable): Promise<void> {
  const judged = new Date(facts.verdict.judgedAt);
  const author = { creator: 'Council UAT', lastModifiedBy: 'Council UAT', created: judged, modified: judged };
  const options = { stream, useStyles: true, useSharedStrings: false, ...author };
  // A second's worth of modules that no other command needs.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  const scenarios = provenScenarios(facts.runs);
  await writeSummary(workbook, facts);
  await writeTable(workbook, 'Scenarios', scenarioColumns(facts), scenarios);
  await writeTable(workbook, 'Steps', stepColumns(facts), stepRows(scenarios));
  await writeTable(
    workbook,
    'Requirements',
    requirementColumns(facts.links ?? {}),
    requirementRows(scenarios),
  );
  const { releaseNotes, waivers, signOffs } = facts.decisions ?? {};
  const notes = releaseNotes && releaseNoteRows(releaseNotes, scenarios);
  if (notes) await writeTable(workbook, 'Release notes', releaseNoteColumns(), notes);
  if (waivers) await writeTable(workbook, 'Waivers', waiverColumns(), waivers, 'No failure is waived.');
  const signed = signOffColumns(facts.timeZone);
  if (signOffs) await writeTable(workbook, 'Sign-offs', signed, signOffs, 'Nobody has signed yet.');
  await workbook.commit();
}
