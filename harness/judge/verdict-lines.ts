import { plain } from './plain.ts';
import type { Counts, Reason, Verdict } from './schema.ts';

/** Lines of a terminal window, less two for the prompt. */
const SCREEN_LINES = 22;
const LABEL = { fail: 'FAIL', pass: 'pass' } as const;
const INDENT = '      ';

/** The verdict as lines of at most `width` columns that fit one screen; no colour, no control characters. */
export function verdictLines(verdict: Verdict, width = 80): string[] {
  const head = headLines(verdict, width);
  const foot = wrapped(countLine(verdict.counts), width);
  const failed = verdict.reasons.filter((reason) => reason.outcome === 'fail');
  const passed = verdict.reasons.filter((reason) => reason.outcome === 'pass');
  const room = SCREEN_LINES - head.length - foot.length - 2;
  const red = withinRoom(failed, room - Math.min(passed.length, 1), width);
  return [...head, '', ...red, ...passedLines(passed, room - red.length, width), '', ...foot];
}

/** `24 scenarios: 20 passed, 2 failed, 2 blocked`. */
export function countLine(counts: Counts): string {
  const { total, ...outcomes } = counts;
  const parts = Object.entries(outcomes).filter(([, count]) => count > 0);
  const said = parts.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return `${total} ${total === 1 ? 'scenario' : 'scenarios'}${said ? `: ${said}` : ''}`;
}

/** Words of `text` in lines of at most `width` columns; lines after the first begin with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(' ')
    .flatMap((one) => chunks(one, width - indent.length))) {
    const start = lines.length === 0 && line === '' ? '' : indent;
    if (line === '') line = `${start}${word}`;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function headLines(verdict: Verdict, width: number): string[] {
  const place = verdict.environment.includes('/')
    ? verdict.environment
    : `${verdict.council}/${verdict.environment}`;
  const about = [verdict.release.name, `gate ${verdict.gate}`, place, verdict.change ?? 'no change number'];
  const versions = verdict.applications.map((one) => `${one.name} ${one.from} to ${one.to}: ${one.decision}`);
  return [
    verdict.decision,
    ...wrapped(about.join(' · '), width),
    ...(verdict.applications.length > 1 ? wrapped(versions.join(' · '), width) : []),
    ...verdict.conditions.flatMap((one) => wrapped(`Condition: ${one.what} (${one.owner})`, width, INDENT)),
  ];
}

/** All reasons in full where they fit; else each gets an equal share of the lines. */
function withinRoom(reasons: readonly Reason[], room: number, width: number): string[] {
  const full = reasons.map((reason) => reasonLines(reason, width));
  if (full.flat().length <= room) return full.flat();
  const each = Math.max(1, Math.floor(room / reasons.length));
  return full.flatMap((lines) => (lines.length <= each ? lines : cut(lines, each, width)));
}

function cut(lines: readonly string[], count: number, width: number): string[] {
  const last = lines[count - 1] ?? '';
  return [...lines.slice(0, count - 1), `${last.slice(0, width - 2).trimEnd()} …`];
}

function passedLines(reasons: readonly Reason[], room: number, width: number): string[] {
  const full = reasons.flatMap((reason) => reasonLines(reason, width));
  if (full.length <= room) return full;
  return reasons.length > 0 ? [`${LABEL.pass}  ${reasons.length} other rules`] : [];
}

function reasonLines({ outcome, sentence }: Reason, width: number): string[] {
  return wrapped(`${LABEL[outcome]} ${sentence}`, width - 1, INDENT).map((line, index) =>
    index === 0 ? line.replace(' ', '  ') : line,
  );
}

function chunks(word: string, size: number): string[] {
  if (word.length <= size) return [word];
  return [word.slice(0, size), ...chunks(word.slice(size), size)];
}
