import { type Counts, countLine, plain, type Reason, type Verdict } from '../judge/index.ts';
import type { Alert } from './alert.ts';
import { decisionLines, signOffLines, waiverLines } from './approval-lines.ts';
import { failureSentence, sentence } from './test-summary.ts';
import { dateAndTime } from './times.ts';

/** Failures that a work note spells out; the certificate has all of them. */
const FAILURES_AT_MOST = 8;
const NOT_TESTED_AT_MOST = 8;
/** Rules whose passing tells a change board something. */
const WORTH_SAYING = ['everything was run', "version is the release's", 'evidence no older than'];
const TIERS = { high: 'High risk', medium: 'Medium risk', low: 'Low risk', none: 'No risk given' } as const;

export interface WorkNoteFacts {
  readonly timeZone: string;
  /** What reaches a phone comes first. */
  readonly alert?: Alert;
  /** Names of the files that go with the note. */
  readonly attachments: readonly string[];
  readonly manifestA: string;
  readonly manifestB: string;
  /** Head of the ledger's hash chain, where a ledger is kept. */
  readonly ledgerHead?: string;
  /** Who signed the dossier and what is in it, with which key. */
  readonly keys?: readonly string[];
}

/** The verdict for the change record, in plain text that is read in two minutes. */
export function workNote(verdict: Verdict, facts: WorkNoteFacts): string {
  return [
    ...first(facts.alert),
    ...heading(verdict, facts.timeZone),
    '',
    ...rules(verdict),
    ...section('Results', results(verdict)),
    ...section('What breaks for the service', failures(verdict)),
    ...section('Waivers', waiverLines(verdict)),
    ...section('Sign-offs', signOffLines(verdict, facts.timeZone)),
    ...section('Not tested', notTested(verdict)),
    ...section('Evidence', evidence(verdict, facts)),
    '',
  ].join('\n');
}

/** One sentence to act on, whom to call, until when; nothing where there is nothing to be done. */
function first(alert: Alert | undefined): string[] {
  if (alert === undefined || alert.sentence === null) return [];
  return [alert.sentence, ...alert.people, ''];
}

function heading(verdict: Verdict, timeZone: string): string[] {
  const { release, gate, change, council, environment, judgedAt } = verdict;
  const { headline, lines } = decisionLines(verdict);
  const place = environment.includes('/') ? environment : `${council}/${environment}`;
  const versions = verdict.applications.map((one) => `${one.name} ${one.from} to ${one.to}`);
  return [
    `${headline}: ${release.name}, gate ${gate}`,
    `Change ${change ?? 'none'}. ${versions.join(', ')}. Tested on ${place}. Judged ${dateAndTime(judgedAt, timeZone)}.`,
    ...lines,
  ];
}

/** Failed rules in full; of those that passed, the ones that matter, and how many others did. */
function rules({ reasons }: Verdict): string[] {
  const failed = reasons.filter(({ outcome }) => outcome === 'fail' || outcome === 'overridden');
  const warned = reasons.filter(({ outcome }) => outcome === 'warn');
  const passed = reasons.filter((reason) => reason.outcome === 'pass');
  const said = passed.filter((reason) => failed.length === 0 || WORTH_SAYING.includes(reason.rule));
  const rest = passed.length - said.length;
  return [
    ...failed.map((reason) => ruleLine('FAIL', reason)),
    ...warned.map((reason) => ruleLine('WARN', reason)),
    ...said.map((reason) => ruleLine('pass', reason)),
    ...(rest > 0 ? [`pass: ${rest} other ${rest === 1 ? 'rule' : 'rules'}`] : []),
  ];
}

function ruleLine(label: string, { sentence: text }: Reason): string {
  return `${label}: ${sentence(text)}`;
}

function results({ counts, countsByRisk }: Verdict): string[] {
  const tiers = Object.entries(TIERS).map(([tier, name]): [string, Counts] => [
    name,
    countsByRisk[tier as keyof typeof TIERS],
  ]);
  const shown = tiers.filter(([, one]) => one.total > 0);
  return [countLine(counts), ...shown.map(([name, one]) => `${name}: ${countLine(one)}`)];
}

function failures({ failures: all }: Verdict): string[] {
  const rest = all.length - FAILURES_AT_MOST;
  const more = rest > 0 ? [`- and ${rest} more in the certificate`] : [];
  return [...all.slice(0, FAILURES_AT_MOST).map((one) => `- ${failureSentence(one)}`), ...more];
}

function notTested({ notTested: all }: Verdict): string[] {
  const rest = all.length - NOT_TESTED_AT_MOST;
  const lines = all
    .slice(0, NOT_TESTED_AT_MOST)
    .map(({ id, title, why }) => `- ${id} ${title}: ${sentence(why)}`);
  return [...lines.map(plain), ...(rest > 0 ? [`- and ${rest} more in the certificate`] : [])];
}

function evidence(
  { runs }: Verdict,
  { attachments, manifestA, manifestB, ledgerHead, keys = [] }: WorkNoteFacts,
): string[] {
  return [
    'Attached:',
    ...attachments.map((name) => `- ${name}`),
    ...runs.map(({ id, pack, operator }) => plain(`Run ${id} (${pack}), run by ${operator}`)),
    `SHA-256 of the evidence's manifest (A): ${manifestA}`,
    `SHA-256 of the dossier's manifest (B): ${manifestB}`,
    ...(ledgerHead ? [`Head of the ledger: ${ledgerHead}`] : []),
    ...keys.map((key) => plain(`Key: ${key}`)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
