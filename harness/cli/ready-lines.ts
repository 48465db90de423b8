import { wrapped } from '../judge/wrapped.ts';
import type { ReadyCheck, ReadyReport } from '../run/index.ts';

/** Columns of a terminal. */
const WIDTH = 80;
const SIGNS = { ok: '✔', note: '!', failed: '✘' } as const;
/** The order in which a person would look. */
const ORDER = [
  'name',
  'certificate',
  'answers',
  'environment',
  'clock',
  'sign-in page',
  'version',
  'sign-in',
  'record',
  'diverted',
];

/** A report as lines for a person: this machine first, then each application; what is in the way is counted at the end. */
export function readyLines(report: ReadyReport): string[] {
  const { applications, checks, council, environment } = report;
  const own = checks.filter((one) => one.application === null);
  return [
    'This machine',
    ...linesFor(own),
    ...applications.flatMap(({ key, name, address }) => [
      '',
      `${name}, ${council}/${environment} (${address})`,
      ...linesFor(checks.filter((one) => one.application === key)),
    ]),
    '',
    verdict(report),
  ];
}

/** People who get in are counted on one line: what is well needs no line each. */
function linesFor(checks: readonly ReadyCheck[]): string[] {
  const ok = checks.filter((one) => one.check === 'sign-in' && one.status === 'ok');
  const tried = checks.filter((one) => one.check === 'sign-in' && /\(/.test(one.said));
  const first = ok[0];
  const together = first && { ...first, said: `${ok.length} of ${tried.length} accounts get in` };
  const shown = [...checks.filter((one) => !ok.includes(one)), ...(together ? [together] : [])];
  return shown.sort((one, other) => place(one) - place(other)).flatMap(lineFor);
}

function place({ check }: ReadyCheck): number {
  const at = ORDER.indexOf(check);
  return at < 0 ? ORDER.length : at;
}

function lineFor({ check, status, said, next }: ReadyCheck): string[] {
  const head = `  ${SIGNS[status]} ${check.padEnd(13)}`;
  const indent = ' '.repeat(head.length + 1);
  const text = status === 'ok' || next === undefined ? said : `${said.replace(/\.$/, '')}. ${next}.`;
  const lines = wrapped(text, WIDTH - indent.length);
  return lines.map((line, at) => (at === 0 ? `${head} ${line}` : `${indent}${line}`));
}

function verdict({ checks, durationMs }: ReadyReport): string {
  const failed = checks.filter((one) => one.status === 'failed').length;
  const notes = checks.filter((one) => one.status === 'note').length;
  const seconds = `looked at in ${Math.round(durationMs / 1000)} s`;
  const worth = notes === 0 ? '' : `, ${notes} ${notes === 1 ? 'thing' : 'things'} worth knowing (!)`;
  if (failed === 0) return `READY${worth}, ${seconds}.`;
  return `NOT READY: ${failed} ${failed === 1 ? 'check' : 'checks'} in the way (✘)${worth}, ${seconds}.`;
}
