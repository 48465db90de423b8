import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'is not text. Write a word or a sentence',
  number: 'is not a number. Write a number',
  int: 'is not a whole number. Write a whole number',
  boolean: 'is neither yes nor no. Write yes or no',
  array: 'is not a list. Write a list, for example [one, two]',
  object: 'is not a table of keys. Write "key: value" lines',
  record: 'is not a table of keys. Write "key: value" lines',
};

/**
 * What zod found, in plain words: what is wrong, then what is allowed. For unknown keys: the allowed keys,
 * one a line. Zod's own English is never used; a schema's own message comes before this one.
 */
export function plainWords(issue: RawIssue): string {
  if (issue.code === 'unrecognized_keys') return allowedKeys(issue).join('\n');
  if (issue.code === 'invalid_value') return `is not allowed here. Write ${orList(issue.values)}`;
  if (issue.code === 'invalid_type')
    return KINDS[issue.expected] ?? 'is not the kind of value that belongs here';
  if (issue.code === 'invalid_union') return `is not allowed here.${options(issue)}`;
  if (issue.code === 'too_small') return `is too small or too short. Write at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `is too big or too long. Write at most ${issue.maximum}`;
  return 'is not allowed here';
}

function allowedKeys(issue: RawIssue): string[] {
  const definition: unknown = issue.inst?._zod.def;
  if (typeof definition !== 'object' || definition === null || !('shape' in definition)) return [];
  return Object.keys(definition.shape as object);
}

/** A union that is told apart by one key knows what that key may say. */
function options(issue: RawIssue): string {
  const listed: unknown = (issue as { options?: unknown }).options;
  return Array.isArray(listed) ? ` Write ${orList(listed.filter((option) => option !== undefined))}` : '';
}

function orList(values: readonly unknown[]): string {
  const words = values.map(String);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}
