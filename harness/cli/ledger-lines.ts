import { plain, wrapped } from '../judge/index.ts';
import type { LedgerEntry } from '../record/index.ts';

const INDENT = ' '.repeat(25);
/** Digits of a hash that a person compares at a glance. */
const SHORT = 12;

type Content = LedgerEntry['content'];
type Say = (content: Content) => string;

/** What each kind of entry says, by kind; another kind shows its name. */
const SENTENCES: Readonly<Record<string, Say>> = {
  run: (it) =>
    `ran ${text(it, 'pack')}, ${text(it, 'scenarios')} ${it.scenarios === 1 ? 'scenario' : 'scenarios'}`,
  verdict: (it) =>
    `verdict ${text(it, 'decision')} on evidence ${short(it, 'manifestA')}, dossier ${short(it, 'manifestB')}`,
  override: (it) => `override approved by ${text(it, 'approver')}: ${text(it, 'reason')}`,
  waiver: (it) =>
    `waiver first seen for ${text(it, 'scenario')}, approved by ${text(it, 'approver')}: ${text(it, 'reason')}`,
  'sign-off': (it) =>
    `${text(it, 'name')}, ${text(it, 'post')}, signed as ${text(it, 'role')} of ${text(it, 'service')}: ${text(it, 'decision')}${it.throwaway === true ? ' (SAMPLE, throwaway key)' : ''} [${text(it, 'id')}]`,
  withdrawal: (it) => `${text(it, 'name')} withdrew sign-off ${text(it, 'id')}: ${text(it, 'reason')}`,
  publication: (it) => `published to ${text(it, 'change')}`,
  key: (it) => `key made for ${text(it, 'name')}: ${text(it, 'fingerprint')}`,
  withheld: (it) => `${text(it, 'files')} files of ${text(it, 'pack')} withheld: ${text(it, 'reason')}`,
  repair: (it) => `a torn last line of ${text(it, 'bytes')} bytes was taken away`,
};

/** An entry of the ledger for a reader: number, when, what and who. */
export function historyLines(entry: LedgerEntry, about: { timeZone: string; width: number }): string[] {
  const number = String(entry.number).padStart(4);
  const day = new Date(entry.at).toLocaleDateString('en-GB', {
    timeZone: about.timeZone,
    dateStyle: 'medium',
  });
  const time = new Date(entry.at).toLocaleTimeString('en-GB', {
    timeZone: about.timeZone,
    timeStyle: 'short',
  });
  const said = (SENTENCES[entry.kind] ?? (() => entry.kind))(entry.content);
  const gate = entry.gate === null ? '' : `${entry.gate}: `;
  const [first = '', ...rest] = wrapped(
    `${gate}${said}. By ${plain(entry.by)}.`,
    about.width - INDENT.length,
  );
  return [`${number}  ${day.padStart(11)} ${time}  ${first}`, ...rest.map((line) => `${INDENT}${line}`)];
}

function text(content: Content, key: string): string {
  const value = content[key];
  return value === undefined || value === null ? 'unknown' : plain(String(value));
}

function short(content: Content, key: string): string {
  return text(content, key).slice(0, SHORT);
}
