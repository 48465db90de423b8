import type ExcelJS from 'exceljs';
import { plain, RULE_OUTCOMES, type Verdict } from '../../judge/index.ts';
import type { LinkTemplates } from '../../project/index.ts';
import { guardSentences } from '../../run/guard/guard-sentence.ts';
import type { DecisionFacts } from '../decisions.ts';
import type { RunToProve } from '../input.ts';
import { type LeftOut, megabytes } from '../left-out.ts';
import { wallClock } from '../times.ts';
import { type Cell, FONT, rowHeight, setCell } from './table-sheet.ts';

export interface SummaryFacts {
  readonly projectName: string;
  readonly timeZone: string;
  readonly verdict: Verdict;
  readonly runs: readonly RunToProve[];
  readonly manifestA: string;
  readonly links?: LinkTemplates;
  readonly decisions?: DecisionFacts;
  /** What was left out of the evidence for its size: no link leads there. */
  readonly leftOut?: LeftOut | null;
}

const TITLE = { font: { ...FONT, bold: true, size: 16, color: { argb: 'FF17365C' } } } as const;
const HEADING = { font: { ...FONT, bold: true, size: 12, color: { argb: 'FF17365C' } } } as const;
const WIDTHS = [30, 21, 70, 30, 30];

/** What the verdict is, on what it stands and rule by rule: one sheet to print. */
export async function writeSummary(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  facts: SummaryFacts,
): Promise<void> {
  const sheet = workbook.addWorksheet('Summary', {
    views: [{ state: 'frozen', ySplit: 2, showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const { release, gate, decision } = facts.verdict;
  writeLine(sheet, [`${plain(release.name)}, gate ${gate}`], TITLE);
  writeLine(sheet, ['Verdict', decision]);
  for (const [name, value] of factLines(facts)) writeLine(sheet, [name, null, value]);
  writeBlock(sheet, ['Overridden by', 'Rules said', 'Reason'], overrideLines(facts));
  writeBlock(sheet, ['Rule', 'Outcome', 'Why', 'Actual', 'Allowed'], ruleLines(facts.verdict));
  writeBlock(sheet, ['Condition: owner', 'By', 'What is to be done'], conditionLines(facts.verdict));
  writeBlock(sheet, ['Risk', 'Scenarios', 'Results'], riskLines(facts.verdict));
  writeBlock(sheet, ['Not tested', 'Risk', 'Title and why'], notTestedLines(facts.verdict));
  await sheet.commit();
}

function leftOutLine(leftOut: LeftOut | null | undefined): [string, Cell][] {
  if (!leftOut) return [];
  const { files, bytes, budgetBytes } = leftOut;
  const said = `${files} pictures and files (${megabytes(bytes)}), so that the pack stays within ${megabytes(budgetBytes)}`;
  return [['Left out of the evidence', said]];
}

function factLines({
  projectName,
  timeZone,
  verdict,
  runs,
  manifestA,
  leftOut,
}: SummaryFacts): [string, Cell][] {
  const { change, council, environment, applications, judgedAt } = verdict;
  return [
    ['Project', plain(projectName)],
    ['Change', change ?? 'none'],
    ['Council and environment', environment.includes('/') ? environment : `${council}/${environment}`],
    ...applications.map((one): [string, Cell] => [
      one.name,
      plain(
        `${one.from} to ${one.to}, tested ${one.tested ?? 'unknown'}, ${one.classOfData ?? 'unknown'} data`,
      ),
    ]),
    ...runs.map(({ record }): [string, Cell] => ['Run', plain(`${record.id}, run by ${record.operator}`)]),
    ...runs
      .flatMap(({ record }) => guardSentences(record))
      .map((line): [string, Cell] => ['Guard', plain(line)]),
    ['Judged', wallClock(judgedAt, timeZone)],
    ['Times are in', timeZone],
    ["SHA-256 of the evidence's manifest", manifestA],
    ...leftOutLine(leftOut),
  ];
}

function ruleLines({ reasons }: Verdict): Cell[][] {
  return reasons.map(({ rule, outcome, sentence, actual, allowed }) => [
    rule,
    RULE_OUTCOMES[outcome],
    sentence,
    actual,
    allowed,
  ]);
}

function overrideLines({ decisions }: SummaryFacts): Cell[][] {
  return (decisions?.overrides ?? []).map(({ approver, instead, reason, on }) => [
    plain(approver),
    instead,
    plain(reason),
    new Date(on),
  ]);
}

function conditionLines({ conditions }: Verdict): Cell[][] {
  return conditions.map(({ what, owner, due }) => [
    plain(owner),
    due === null ? 'no date' : new Date(due),
    plain(what),
  ]);
}

function riskLines({ countsByRisk }: Verdict): Cell[][] {
  const tiers = Object.entries(countsByRisk).filter(([, counts]) => counts.total > 0);
  return tiers.map(([tier, { total, ...outcomes }]) => {
    const some = Object.entries(outcomes).filter(([, count]) => count > 0);
    return [tier, total, some.map(([outcome, count]) => `${count} ${outcome}`).join(', ')];
  });
}

function notTestedLines({ notTested }: Verdict): Cell[][] {
  if (notTested.length === 0) return [['nothing', null, 'Everything in scope was tested.']];
  return notTested.map(({ id, risk, title, why }) => [id, risk ?? '', plain(`${title}: ${why}`)]);
}

/** Nothing at all where there are no lines. */
function writeBlock(sheet: ExcelJS.Worksheet, headings: string[], lines: Cell[][]): void {
  if (lines.length === 0) return;
  sheet.addRow([]).commit();
  writeLine(sheet, headings, HEADING);
  for (const line of lines) writeLine(sheet, line);
}

function writeLine(sheet: ExcelJS.Worksheet, cells: readonly Cell[], style?: Partial<ExcelJS.Style>): void {
  const row = sheet.addRow([]);
  const height = style ? undefined : rowHeight(cells, WIDTHS);
  if (height !== undefined) row.height = height;
  cells.forEach((value, at) => {
    const cell = row.getCell(at + 1);
    setCell(cell, value);
    if (at === 0 && !style) cell.font = { ...FONT, bold: true };
    if (style) Object.assign(cell, style, { alignment: { wrapText: false, horizontal: 'left', indent: 1 } });
  });
  row.commit();
}
