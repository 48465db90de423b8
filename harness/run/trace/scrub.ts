import type { Mask } from '../mask/index.ts';
import { type Json, mapStrings, SECRET, secretsIn, withoutCarriers } from './carriers.ts';
import type { ZippedFile } from './zip.ts';

/** The journals of a trace: one JSON object a line. */
const JOURNAL = /^trace\.(trace|network)$|-trace\.trace$|-trace\.network$/;
/** What a snapshot is drawn with. Pages, scripts and answers of the application are not needed, and may hold anything. */
const DRAWN_WITH = /^resources\/[^/]+\.(css|svg|png|jpe?g|gif|webp|ico|woff2?|ttf|otf)$/;
const TEXT = /\.(css|svg)$/;
/** What the harness itself asks the page for its evidence; a reader of the trace is not helped by it. */
const EVIDENCE = new Set(['ariaSnapshot', 'evaluateExpression', 'evaluateExpressionHandle', 'screenshot']);

/**
 * A trace without anything secret: passwords, session cookies and tokens are gone from actions, snapshots, addresses
 * and headers; bodies of requests and answers, results and sources are left out as a whole.
 */
export function scrubTrace(
  files: readonly ZippedFile[],
  mask: Pick<Mask, 'text' | 'learnSecrets'>,
): ZippedFile[] {
  const journals = files.filter(({ name }) => JOURNAL.test(name));
  const events = new Map(journals.map(({ name, body }) => [name, eventsOf(body)]));
  const secrets = new Set([...events.values()].flat().flatMap(secretsIn));
  mask.learnSecrets([...secrets].filter(isOdd));
  const safe = (text: string) => mask.text(secrets.has(text) ? SECRET : withoutQuoted(text, secrets));
  const drawn = files.filter(({ name }) => DRAWN_WITH.test(name));
  return [
    ...[...events].map(([name, some]) => ({ name, body: journalOf(some, safe) })),
    ...drawn.map(({ name, body }) => ({
      name,
      body: TEXT.test(name) ? Buffer.from(safe(body.toString())) : body,
    })),
  ];
}

function eventsOf(body: Buffer): Json[] {
  const lines = body.toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Json);
}

function journalOf(events: readonly Json[], safe: (text: string) => string): Buffer {
  const unwanted = new Set(events.filter((event) => EVIDENCE.has(field(event, 'method'))).map(callOf));
  const kept = events.filter((event) => callOf(event) === '' || !unwanted.has(callOf(event)));
  const lines = kept.map((event) => JSON.stringify(mapStrings(withoutCarriers(event), safe)));
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

function callOf(event: Json): string {
  return field(event, 'callId');
}

function field(event: Json, name: string): string {
  const value = typeof event === 'object' && event !== null && !Array.isArray(event) ? event[name] : '';
  return typeof value === 'string' ? value : '';
}

/** Long enough, and no plain word: such a value is looked for everywhere; others only as a whole or in quotes. */
function isOdd(value: string): boolean {
  return value.length >= 6 && /[^\p{L}]/u.test(value);
}

function withoutQuoted(text: string, secrets: ReadonlySet<string>): string {
  let safe = text;
  for (const secret of secrets) safe = safe.replaceAll(JSON.stringify(secret), JSON.stringify(SECRET));
  return safe;
}
