import type { RoundLine } from './journal.ts';
import type { Summary, Times } from './summary.ts';

/** About whom a summary is. */
export interface About {
  readonly releaseName: string;
  readonly timeZone: string;
  readonly everyMs: number;
  readonly closing: boolean;
}

/** In a few words, for a subject: `hypercare of Homefix 8.2, 29 November 2026: Homefix 97.8 % available`. */
export function summaryBrief({ applications, to }: Summary, about: About): string {
  const least = applications.toSorted((one, other) => one.available / one.of - other.available / other.of)[0];
  const share =
    least === undefined
      ? 'no round was made'
      : `${least.name} ${percent(least.available, least.of)} available`;
  const what = about.closing ? 'hypercare has ended' : `hypercare on ${day(to, about.timeZone)}`;
  return `${about.releaseName}, ${what}: ${share}`;
}

/** Three lines for a phone. */
export function summaryShort(summary: Summary, { timeZone }: About): string[] {
  return [
    `Availability: ${availabilityLine(summary)}`,
    `Key pages: ${timesLine(summary.times)}`,
    ...changeLines(summary, timeZone).slice(-1),
  ].slice(0, 3);
}

/** Plain text that a person reads in a minute. */
export function summaryText(summary: Summary, about: About): string {
  const { timeZone, releaseName, closing, everyMs } = about;
  const { from, to, made, expected, last, failures } = summary;
  const known = failures.filter(({ record }) => record !== null);
  const own = failures.filter(({ record }) => record === null);
  return [
    `Early life support of ${releaseName}: ${closing ? 'closing summary' : 'the last day'}`,
    `${moment(from, timeZone)} to ${moment(to, timeZone)}`,
    '',
    last === undefined ? 'No round was made.' : `At the end: ${stateOf(last)}`,
    `Rounds: ${made} of ${expected}, every ${everyMs / 60_000} minutes.`,
    ...brokenLines(summary, timeZone),
    `Availability: ${availabilityLine(summary)}`,
    `Key pages: ${timesLine(summary.times)}`,
    '',
    ...section('What changed', changeLines(summary, timeZone), 'Nothing.'),
    ...section(
      'Failures',
      own.map(({ id, rounds }) => `${id}, in ${counted(rounds, 'round')}`),
      'None.',
    ),
    ...section(
      'Known errors',
      known.map(({ id, rounds, record }) => `${record}: ${id}, in ${counted(rounds, 'round')}`),
      'None met.',
    ),
  ].join('\n');
}

function brokenLines({ broken }: Summary, timeZone: string): string[] {
  const last = broken.at(-1);
  if (last === undefined) return [];
  const tries = broken.length === 1 ? '1 try' : `${broken.length} tries, the last`;
  return [`Without a verdict: ${tries} on ${moment(last.at, timeZone)}: ${last.said}`];
}

function availabilityLine({ applications }: Summary): string {
  if (applications.length === 0) return 'not known, because no round was made.';
  const each = applications.map(
    ({ name, available, of }) => `${name} ${percent(available, of)} (${available} of ${of} rounds)`,
  );
  return `${each.join(', ')}.`;
}

function timesLine(times: Times | null): string {
  if (times === null) return 'no earlier run tells how long they usually take.';
  const { scenarios, nowMs, beforeMs, slowest } = times;
  const slower = Math.round(((nowMs - beforeMs) * 100) / Math.max(1, beforeMs));
  const spoken = slower > 0 ? `${slower} % slower` : slower < 0 ? `${-slower} % faster` : 'as fast';
  const most = slowest.map(
    ({ id, nowMs: now, beforeMs: then }) => `${id} ${seconds(then)}, now ${seconds(now)}`,
  );
  const named = slower > 0 && most.length > 0 ? ` Most was lost in ${most.join('; ')}.` : '';
  return `${counted(scenarios, 'scenario')} took ${seconds(nowMs)} together, in the baseline ${seconds(beforeMs)}: ${spoken}.${named}`;
}

function changeLines({ changes }: Summary, timeZone: string): string[] {
  return changes.map((round) => `${moment(round.at, timeZone)}: ${stateOf(round)}`);
}

/** Of a GO there is nothing to say that stands in the name of the release. */
function stateOf({ decision, brief }: RoundLine): string {
  return decision === 'NO-GO' ? `NO-GO, ${brief}` : decision;
}

function section(title: string, lines: readonly string[], none: string): string[] {
  return lines.length === 0 ? [`${title}: ${none}`] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Never rounded up to 100. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10} %`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function moment(at: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return time.format(new Date(at)).replace(' at ', ', ');
}

function day(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(at));
}
