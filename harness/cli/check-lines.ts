import { type CheckReport, displayWidth, FINDING_KINDS, type Finding } from '../authoring/index.ts';
import type { Io } from './io.ts';

const INDENT = '    ';
const NARROWEST = 40;

/** A check's report for a person: groups with their counts, a line a finding; folded where a terminal shows it. */
export function checkLines(report: CheckReport, { stdout, env }: Pick<Io, 'stdout' | 'env'>): string[] {
  const terminal = stdout.isTTY === true;
  const width = terminal ? Math.max(NARROWEST, stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
  const bold =
    terminal && !env.NO_COLOR ? (text: string) => `\u001b[1m${text}\u001b[22m` : (text: string) => text;
  return [
    ...report.fixed.map(fixedLine),
    ...(report.fixed.length > 0 ? [''] : []),
    ...groups(report.findings).flatMap(([title, findings]) => [
      bold(`${title}: ${findings.length}`),
      ...findings.flatMap((one) => folded(`${one.where}  ${legible(one.message)}`, width)),
      '',
    ]),
    ...folded(summary(report), width),
  ];
}

/** In the order of the kinds; in each the order of files and lines. */
function groups(findings: readonly Finding[]): [string, Finding[]][] {
  return Object.entries(FINDING_KINDS).flatMap(([kind, { title }]) => {
    const some = findings.filter((one) => one.kind === kind).sort(byPlace);
    return some.length === 0 ? [] : [[title, some] as [string, Finding[]]];
  });
}

function byPlace(one: Finding, other: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

function fixedLine({ file, ids, tables }: CheckReport['fixed'][number]): string {
  const done = [
    ...(ids.length > 0 ? [`gave ${ids.join(', ')}`] : []),
    ...(tables > 0 ? [`lined up ${counted(tables, 'table')}`] : []),
  ];
  return `Fixed ${file}: ${done.join('; ')}.`;
}

function summary({ checked, wrong, advice }: CheckReport): string {
  const { scenarios, features, steps } = checked;
  const seen = `${counted(scenarios, 'scenario')} in ${counted(features, 'feature')}, ${counted(steps, 'known step')}`;
  if (wrong + advice === 0) return `${seen}: nothing to correct.`;
  const found = [
    wrong === 0 ? 'nothing to correct' : `${wrong} to correct`,
    ...(advice === 0 ? [] : [`${advice} to consider`]),
  ];
  return `${seen}: ${found.join(', ')}.`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}

/** Lines no wider than the terminal, all but the first set in. A word that is too long stands alone. */
function folded(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines = [''];
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    const line = lines.at(-1) ?? '';
    if (line.trim() !== '' && displayWidth(line + word.trimEnd()) > width) lines.push(INDENT + word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trimEnd());
}

/** Text that runs from right to left is kept from turning what stands beside it. */
function legible(message: string): string {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(message)) return message;
  return message.replace(/"[^"]*"/g, (quoted) => `\u2068${quoted}\u2069`);
}
