import { z } from 'zod';

/*
 * The kinds of value that project files hold. Each message says what is wrong, then what is allowed; the
 * value itself is put in front by issue-faults.ts, unless it could be a secret.
 */

const UNIT_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

export const text = z
  .string({ error: 'is not text. Write a word or a sentence' })
  .trim()
  .min(1, { error: 'is empty. Write a word or a sentence' });

/** Text in quotes: `2026.10` without them is a number, and would lose its last digit. */
export const version = z
  .string({ error: 'is a number to YAML, not a version. Put it in quotes, for example "2026.10"' })
  .trim()
  .min(1, { error: 'is empty. Write a version in quotes, for example "2026.10"' });

/** Name used in files, tags and the command line, on every operating system. */
export const key = z
  .string({ error: 'is not a name. Use small letters, digits and hyphens' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'is not a name. Use small letters, digits and hyphens' })
  .max(60, { error: 'is too long. Use at most 60 characters' });

/** `uat`, or `ashdale/uat` where the council is named. */
export const environmentKey = z
  .string({ error: 'is not an environment. Write for example uat or ashdale/uat' })
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'is not an environment. Use small letters, digits and hyphens, for example uat or ashdale/uat',
  });

export const wholeNumber = z
  .int({ error: 'is not a whole number. Write 0 or more' })
  .min(0, { error: 'is less than nothing. Write 0 or more' });

export const countingNumber = z
  .int({ error: 'is not a whole number. Write 1 or more' })
  .min(1, { error: 'is too small. Write 1 or more' });

const YES_NO = { error: 'is neither yes nor no. Write yes or no' };
export const yesNo = z
  .literal(['yes', 'no', true, false], YES_NO)
  .transform((said) => said === 'yes' || said === true);

/** `48 hours` becomes milliseconds. */
export const duration = z
  .string({ error: 'is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours"' })
  .regex(/^\d{1,6} (second|minute|hour|day)s?$/, {
    error: 'is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours"',
  })
  .transform(milliseconds);

/** `${NAME}`: the value comes from the environment at the moment of use and is never written in a file. */
export const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
const SECRET_ERROR = {
  error:
    'is written out. Name a variable instead, for example "${COUNCIL_TAX_PASSWORD}", and put its value in .env',
};
export const secretReference = z.string(SECRET_ERROR).regex(SECRET, SECRET_ERROR);

/** Path inside an application, from its address on: `/about`. */
export const pagePath = z
  .string({ error: 'is not a page. Write its path from / on, for example /about' })
  .regex(/^\/(?!\/)\S*$/, { error: 'is not a page. Write its path from / on, for example /about' });

/** File of the project: POSIX, relative, inside the project. */
export const projectFile = z
  .string({ error: 'is not a file. Write its path in the project, with / between folders' })
  .regex(/^(?![/\\]|[A-Za-z]:|.*(^|\/)\.\.(\/|$))[^\\]+$/, {
    error: 'is not a file of this project. Write its path from the project folder on, with / between folders',
  });

/** Milliseconds of `48 hours`; the words have been checked. */
function milliseconds(words: string): number {
  const [count = '0', unit = ''] = words.split(' ');
  return Number(count) * UNIT_MS[unit.replace(/s$/, '') as keyof typeof UNIT_MS];
}
