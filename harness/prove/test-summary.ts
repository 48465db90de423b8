import { countLine, type Failure, named, plain, type Verdict } from '../judge/index.ts';
import { dateAndTime } from './times.ts';

/** Longest test plan that a change record takes, in characters. */
const TEST_SUMMARY_LENGTH = 4000;

/** What was tested and what came of it, in at most {@link TEST_SUMMARY_LENGTH} characters; plain text. */
export function testSummary(
  verdict: Verdict,
  evidence: { manifestSha256: string },
  timeZone: string,
): string {
  const lines = [
    `${verdict.decision}: ${verdict.release.name}, gate ${verdict.gate}, ${verdict.change ?? 'no change number'}.`,
    ...verdict.applications.map(
      (one) =>
        `${one.name} ${one.from} to ${one.to}, tested on ${verdict.environment}: ${countLine(one.counts)}.`,
    ),
    ...(saidAlready(verdict) ? [] : [`In all ${countLine(verdict.counts)}.`]),
    ...verdict.conditions.map((one) => `Condition: ${sentence(one.what)}`),
    ...verdict.reasons
      .filter((reason) => reason.outcome === 'fail')
      .map((reason) => sentence(reason.sentence)),
    ...verdict.failures.map(failureSentence),
    ...verdict.reasons
      .filter((reason) => reason.outcome === 'pass')
      .map((reason) => sentence(reason.sentence)),
    notTestedSentence(verdict),
  ];
  const closing = `Judged ${dateAndTime(verdict.judgedAt, timeZone)}. Evidence manifest SHA-256 ${evidence.manifestSha256}.`;
  return withinLength(lines.filter(Boolean), closing, TEST_SUMMARY_LENGTH);
}

/** One failure for a reader of the change: where, what the service was promised, what it found instead. */
export function failureSentence({ application, feature, outcome, reason, scenarios }: Failure): string {
  const where = [application, feature].filter((part) => part).join(', ');
  const waived = outcome === 'waived' ? ' Waived.' : '';
  return plain(`${where}: ${sentence(named(scenarios))} ${sentence(reason)}${waived}`);
}

/** Text that ends as a sentence does. */
export function sentence(text: string): string {
  const said = plain(text);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

/**
 * Whole lines while they fit, then whole sentences of the next line, then word that it goes on elsewhere.
 * `closing` always stands at the end.
 */
function withinLength(lines: readonly string[], closing: string, length: number): string {
  const full = [...lines, closing].join('\n');
  if (full.length <= length) return full;
  const more = 'More in the certificate.';
  const room = length - closing.length - more.length - 2;
  return `${cutAtSentence(lines.join('\n'), room)}\n${more}\n${closing}`;
}

/** Whole sentences of a text, in at most `length` characters; none where the first is longer. */
export function cutAtSentence(text: string, length: number): string {
  const head = text.slice(0, length);
  const ends = [...head.matchAll(/[.!?…)](?=\s|$)/g)].map((match) => match.index + 1);
  const end = ends.at(-1);
  return end === undefined ? '' : head.slice(0, end);
}

/** Where one application has all scenarios, its line gives the counts of the whole. */
function saidAlready({ applications, counts }: Verdict): boolean {
  return applications.length === 1 && applications[0]?.counts.total === counts.total;
}

function notTestedSentence({ notTested }: Verdict): string {
  if (notTested.length === 0) return 'Nothing in scope was left untested.';
  return `Not tested: ${notTested.map(({ id, why }) => `${id} (${plain(why).replace(/\.$/, '')})`).join('; ')}.`;
}
