import type { CheckedSignature, Verification, Withheld } from './verification.ts';

/** A part of what is told: a heading and sentences, the same in the terminal and on the page. */
export interface Told {
  readonly heading: string;
  readonly sentences: readonly string[];
}

const SHOWS = [
  'It shows that no file was changed or added since the dossier was sealed, that none was taken out unless it is said here, and that the signatures were made with the keys named here.',
  'It does not show whose keys these are: whoever replaced the whole pack could have made keys of their own. So compare dossier and fingerprints with the change record, which others keep.',
  'It does not show that the tests were the right ones, or that a computer’s clock was right.',
];

/** `VALID`, `VALID WITH 3 FILES WITHHELD` or `NOT VALID`. */
export function verdictWords({ verdict, withheld }: Verification): string {
  if (verdict !== 'VALID WITH FILES WITHHELD') return verdict;
  const count = new Set(withheld.flatMap(({ paths }) => paths)).size;
  return `VALID WITH ${count} ${count === 1 ? 'FILE' : 'FILES'} WITHHELD`;
}

/** What verification found, for a person who was not there. */
export function verificationTold(found: Verification): Told[] {
  const told = [
    { heading: aboutHeading(found), sentences: aboutSentences(found) },
    { heading: 'What is wrong', sentences: wrongSentences(found) },
    { heading: 'Withheld', sentences: found.withheld.map((one) => withheldSentence(one, found)) },
    { heading: 'Signatures', sentences: signatureSentences(found) },
    { heading: 'Compare with the change record', sentences: compareSentences(found) },
    { heading: 'What this shows, and what not', sentences: found.verdict === 'NOT VALID' ? [] : SHOWS },
  ];
  return told.filter(({ sentences }) => sentences.length > 0);
}

/** What a pack says that was altered is not what is so. */
function aboutHeading({ verdict }: Verification): string {
  return verdict === 'NOT VALID' ? 'What this pack says of itself' : 'What this pack is';
}

function aboutSentences({ about, files }: Verification): string[] {
  if (about === null) return [];
  const { project, release, gate, change, decision, judgedAt, timeZone, keptUntil } = about;
  return [
    `${project}: release ${release}, gate ${gate}, ${change ?? 'no change number'}.`,
    `Verdict ${decision}, judged on ${when(judgedAt, timeZone)}.`,
    `${files} files are listed with their SHA-256. The evidence is kept until ${longDay(keptUntil, 'UTC')}.`,
  ];
}

function wrongSentences({ faults, altered, missing, added }: Verification): string[] {
  return [
    ...faults,
    ...altered.map((path) => `${path} was altered.`),
    ...missing.map((path) => `${path} is missing.`),
    ...added.map((path) => `${path} was added.`),
  ];
}

function withheldSentence(
  { paths, by, at, because, fingerprint, bySealer }: Withheld,
  { about }: Verification,
) {
  const [first = '', ...more] = paths;
  const names = more.length === 0 ? first : `${first} and ${more.length} more`;
  const key = bySealer ? '' : ` This was signed with another installation's key, ${fingerprint}.`;
  const day = when(at, about?.timeZone ?? 'UTC');
  return `${names}: taken out by ${by} on ${day}. ${because}. The hashes are in the manifest.${key}`;
}

function signatureSentences({ signatures, about, verdict }: Verification): string[] {
  if (signatures.length === 0) return verdict === 'NOT VALID' ? [] : ['Nobody has signed yet.'];
  return signatures.map((one) => signatureSentence(one, about?.timeZone ?? 'UTC'));
}

function signatureSentence(one: CheckedSignature, timeZone: string): string {
  const { state, name, post, role, service, decision, conditions, at, fingerprint, throwaway, why, id } = one;
  const sample = throwaway ? ' SAMPLE: a throwaway key, which proves nothing.' : '';
  const owed = conditions
    .map(({ text, owner, due }) => ` Condition: ${text} (${owner}, by ${longDay(due, 'UTC')}).`)
    .join('');
  const because = why === undefined ? '' : ` ${why}`;
  const who = post === '' ? name : `${name}, ${post}`;
  const day = at === '' ? '' : ` on ${when(at, timeZone)}`;
  const place = role === '' ? '' : ` as ${role} of ${service}`;
  const signed = `${state.toUpperCase()}: ${who}, signed “${decision}”${place}${day}.`;
  return `${signed}${owed}${because}${sample} Key ${fingerprint || 'unknown'}, sign-off ${id}.`;
}

function compareSentences({ compare }: Verification): string[] {
  const { manifestA, manifestB, installation, ledger } = compare;
  return [
    ...(manifestB === null ? [] : [`Dossier (SHA-256 of manifest.json): ${manifestB}`]),
    ...(manifestA === null ? [] : [`Evidence (SHA-256 of evidence/manifest.json): ${manifestA}`]),
    ...(installation === null ? [] : [`Key of the installation: ${installation}`]),
    ...(ledger === null ? [] : [ledgerSentence(ledger)]),
  ];
}

/** The first pack of all is sealed while the ledger is empty: there is no entry whose hash could be found. */
function ledgerSentence({ number, hash }: NonNullable<Verification['compare']['ledger']>): string {
  if (number === 0) return 'Sealed before the ledger had an entry.';
  return `Sealed after entry ${number} of the ledger, which its keeper finds with: uat ledger verify --head ${hash}`;
}

function longDay(at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString('en-GB', { timeZone, dateStyle: 'long' });
}

function when(at: string, timeZone: string): string {
  if (Number.isNaN(Date.parse(at))) return 'an unknown day';
  const time = new Date(at).toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' });
  return `${longDay(at, timeZone)} at ${time}`;
}
