import type { Counts, Failure, Reason, Verdict } from './schema.ts';
import { headLines } from './verdict-head.ts';
import { cutLines, wrapped } from './wrapped.ts';

/** Lines of a terminal window, less two for the prompt. */
const SCREEN_LINES = 22;
/** A rule that is overridden is not met all the same; its sentence says who decided to go on. */
const LABEL = { fail: 'FAIL', overridden: 'FAIL', warn: 'warn', pass: 'pass' } as const;
const INDENT = '      ';
/** What breaks, with its heading, is worth nine lines even where rules then have fewer. */
const BREAKS_AT_MOST = 9;
const BREAKS_AT_LEAST = 3;

/** The verdict as lines of at most `width` columns that fit one screen; no colour, no control characters. */
export function verdictLines(verdict: Verdict, width = 80): string[] {
  const head = headLines(verdict, width);
  const foot = wrapped(countLine(verdict.counts), width);
  const failed = ['fail', 'overridden', 'warn'].flatMap((outcome) =>
    verdict.reasons.filter((reason) => reason.outcome === outcome),
  );
  const passed = verdict.reasons.filter((reason) => reason.outcome === 'pass');
  const room = SCREEN_LINES - head.length - foot.length - 2;
  const summary = passed.length > 0 ? 1 : 0;
  const wanted = breakLines(verdict.failures, BREAKS_AT_MOST, width).length;
  const red = withinRoom(failed, room - summary - wanted, width);
  const breaks = breakLines(verdict.failures, room - red.length - summary, width);
  const green = passedLines(passed, room - red.length - breaks.length, width);
  return [...head, '', ...red, ...green, ...breaks, '', ...foot];
}

/** `24 scenarios: 20 passed, 2 failed, 1 failed but waived, 1 blocked`. */
export function countLine(counts: Counts): string {
  const { total, ...outcomes } = counts;
  const parts = Object.entries(outcomes).filter(([, count]) => count > 0);
  const said = parts
    .map(([outcome, count]) => `${count} ${outcome === 'waived' ? 'failed but waived' : outcome}`)
    .join(', ');
  return `${total} ${total === 1 ? 'scenario' : 'scenarios'}${said ? `: ${said}` : ''}`;
}

/** All reasons in full where they fit; else each gets an equal share of the lines. */
function withinRoom(reasons: readonly Reason[], room: number, width: number): string[] {
  const full = reasons.map((reason) => reasonLines(reason, width));
  if (full.flat().length <= room) return full.flat();
  const each = Math.max(1, Math.floor(room / reasons.length));
  return full.flatMap((lines) => cutLines(lines, each, width));
}

/** What breaks for the service, after a blank line and a heading: whole failures, in the lines that are left. */
function breakLines(failures: readonly Failure[], room: number, width: number): string[] {
  if (failures.length === 0 || room < BREAKS_AT_LEAST) return [];
  const lines = ['', 'What breaks for the service:'];
  for (const [at, failure] of failures.entries()) {
    const block = wrapped(`- ${breakSentence(failure)}`, width, '  ');
    const isLast = at === failures.length - 1;
    if (lines.length + block.length > room - (isLast ? 0 : 1))
      return [
        ...lines,
        `- ${at === 0 ? failures.length : `and ${failures.length - at} more`} in the certificate`,
      ];
    lines.push(...block);
  }
  return lines;
}

function breakSentence({ application, feature, outcome, reason, scenarios }: Failure): string {
  const ids = scenarios.map((scenario) => scenario.id);
  const more = ids.length > 4 ? ` and ${ids.length - 3} more` : '';
  const where = [application, feature].filter(Boolean).join(', ');
  const waived = outcome === 'waived' ? '; waived' : '';
  return `${where}: ${reason} (${ids.slice(0, more ? 3 : 4).join(', ')}${more}${waived})`;
}

/** Whole reasons while they fit, then how many others there are. */
function passedLines(reasons: readonly Reason[], room: number, width: number): string[] {
  const lines: string[] = [];
  for (const [at, reason] of reasons.entries()) {
    const block = reasonLines(reason, width);
    const isLast = at === reasons.length - 1;
    if (lines.length + block.length > room - (isLast ? 0 : 1)) {
      const rest = reasons.length - at;
      return [...lines, restLine(at, rest)];
    }
    lines.push(...block);
  }
  return lines;
}

function restLine(said: number, rest: number): string {
  const rules = rest === 1 ? 'rule' : 'rules';
  return `${LABEL.pass}  ${said === 0 ? `the other ${rest} ${rules}` : `and ${rest} more ${rules}`}`;
}

function reasonLines({ outcome, sentence }: Reason, width: number): string[] {
  return wrapped(`${LABEL[outcome]} ${sentence}`, width - 1, INDENT).map((line, index) =>
    index === 0 ? line.replace(' ', '  ') : line,
  );
}
