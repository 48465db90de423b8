import type { z } from 'zod';
import type { ProjectFault } from '../errors.ts';
import { plainWords } from './issue-words.ts';
import { didYouMean, nearest } from './near-miss.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Keys whose value is never shown, whatever is wrong with it: people write passwords in the oddest places. */
const SECRET_KEY = /pass|secret|code|pin$|token|^teams$/i;
const SHOWN_LETTERS = 60;

/** Checks a file's content: the typed value, or every fault in it, in the user's own words. */
export function check<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
): { value: z.output<T> } | { faults: readonly ProjectFault[] } {
  const result = schema.safeParse(source.value, { error: plainWords });
  if (result.success) return { value: result.data };
  const misspelt = result.error.issues.flatMap(meantKeys);
  const issues = result.error.issues.filter(
    (issue) => !isMissing(source, issue) || !misspelt.includes(dotted(issue.path)),
  );
  return { faults: issues.flatMap((issue) => faultsOf(source, issue)) };
}

function faultsOf(source: YamlSource, issue: Issue): ProjectFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(source, path, key, issue.message));
  if (issue.code === 'invalid_key')
    return issue.issues.slice(0, 1).map((inner) => badKey(source, path, inner));
  if (issue.code === 'custom' && issue.params?.whole === true) return [sentence(source, path, issue.message)];
  if (isMissing(source, issue)) return [missing(source, issue)];
  return [sentence(source, path, `${shown(source, path)}${issue.message}`)];
}

/** `allowed`: the keys that are allowed, one a line. */
function unknownKey(source: YamlSource, path: KeyPath, key: string, allowed: string): ProjectFault {
  const names = allowed.split('\n');
  const near = didYouMean(key, names);
  const next = near === undefined ? {} : { next: near };
  const parts = { wrong: `"${key}" is not a key here`, allowed: `Allowed: ${names.join(', ')}`, ...next };
  return source.fault([...path, key], parts);
}

/** Where a key is misspelt, that the right one is missing goes without saying. */
function meantKeys(issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const meant = issue.keys.map((key) => nearest(key, issue.message.split('\n')));
  return meant.filter((key) => key !== undefined).map((key) => dotted([...issue.path, key]));
}

function dotted(path: KeyPath): string {
  return path.map(String).join('\n');
}

function badKey(source: YamlSource, path: KeyPath, inner: Issue): ProjectFault {
  return sentence(source, path, `"${String(path.at(-1))}" ${inner.message}`);
}

function isMissing(source: YamlSource, issue: Issue): boolean {
  return issue.path.length > 0 && valueAt(source.value, issue.path) === undefined;
}

function missing(source: YamlSource, { path, message }: Issue): ProjectFault {
  const { allowed } = splitSentence(message);
  const wrong = `"${String(path.at(-1))}" is missing`;
  return source.fault(path.slice(0, -1), allowed === undefined ? { wrong } : { wrong, allowed });
}

function sentence(source: YamlSource, path: KeyPath, message: string): ProjectFault {
  return source.fault(path, splitSentence(message));
}

/** Nothing was written where something belongs: `is empty` says it, whatever the schema says. */
function splitSentence(message: string): { wrong: string; allowed?: string } {
  const [wrong = '', ...rest] = message.split('. ');
  const plain = wrong.startsWith(NOTHING) ? 'is empty' : wrong;
  return rest.length === 0 ? { wrong: plain } : { wrong: plain, allowed: rest.join('. ') };
}

const NOTHING = '(nothing) ';

/** The value as the person wrote it, with a space behind it. */
function shown(source: YamlSource, path: KeyPath): string {
  const value = valueAt(source.value, path);
  if (value === null || value === undefined) return NOTHING;
  if (Array.isArray(value)) return 'this list ';
  if (typeof value === 'object') return 'this table of keys ';
  const words = typeof value === 'string' ? JSON.stringify(value) : (source.written(path) ?? String(value));
  if (SECRET_KEY.test(String(path.at(-1))) || (words.includes('@') && words.includes('://')))
    return 'this value ';
  return words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}… ` : `${words} `;
}

function valueAt(value: unknown, path: KeyPath): unknown {
  if (path.length === 0) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const [first = '', ...rest] = path;
  return valueAt((value as Record<PropertyKey, unknown>)[first], rest);
}
