import type { z } from 'zod';
import type { ProjectFault } from '../errors.ts';
import { plainWords } from './issue-words.ts';
import { didYouMean } from './near-miss.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Keys whose value is never shown, whatever is wrong with it. */
const SECRET_KEYS: readonly PropertyKey[] = ['password', 'one-time code', 'address'];
const SHOWN_LETTERS = 60;

/** Checks a file's content: the typed value, or every fault in it, in the user's own words. */
export function check<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
): { value: z.output<T> } | { faults: readonly ProjectFault[] } {
  const result = schema.safeParse(source.value, { reportInput: true, error: plainWords });
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.flatMap((issue) => faultsOf(source, issue, issue.path)) };
}

function faultsOf(source: YamlSource, issue: Issue, path: KeyPath): ProjectFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(source, path, key, issue.message));
  if (issue.code === 'invalid_key')
    return issue.issues.slice(0, 1).map((inner) => badKey(source, path, inner));
  if (issue.code === 'custom' && issue.params?.['whole'] === true)
    return [sentence(source, path, issue.message)];
  return [badValue(source, issue, path)];
}

/** `allowed`: the keys that are allowed, one a line. */
function unknownKey(source: YamlSource, path: KeyPath, key: string, allowed: string): ProjectFault {
  const names = allowed.split('\n');
  const near = didYouMean(key, names);
  const next = near === undefined ? {} : { next: near };
  const parts = { wrong: `"${key}" is not a key here`, allowed: `Allowed: ${names.join(', ')}`, ...next };
  return source.fault([...path, key], parts);
}

function badKey(source: YamlSource, path: KeyPath, inner: Issue): ProjectFault {
  return sentence(source, path, `"${String(path.at(-1))}" ${inner.message}`);
}

function badValue(source: YamlSource, issue: Issue, path: KeyPath): ProjectFault {
  if (issue.input === undefined) return missing(source, issue, path);
  return sentence(source, path, `${shown(source, path, issue.input)} ${issue.message}`);
}

function missing(source: YamlSource, issue: Issue, path: KeyPath): ProjectFault {
  const allowed = splitSentence(issue.message).allowed;
  const wrong = `"${String(path.at(-1))}" is missing`;
  return source.fault(path.slice(0, -1), allowed === undefined ? { wrong } : { wrong, allowed });
}

function sentence(source: YamlSource, path: KeyPath, message: string): ProjectFault {
  return source.fault(path, splitSentence(message));
}

function splitSentence(message: string): { wrong: string; allowed?: string } {
  const [wrong = '', ...rest] = message.split('. ');
  return rest.length === 0 ? { wrong } : { wrong, allowed: rest.join('. ') };
}

function shown(source: YamlSource, path: KeyPath, input: unknown): string {
  if (SECRET_KEYS.includes(path.at(-1) ?? '')) return 'this value';
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a table of keys';
  const words = typeof input === 'string' ? JSON.stringify(input) : (source.written(path) ?? String(input));
  return words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}…` : words;
}
