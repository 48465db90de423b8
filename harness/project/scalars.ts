import { z } from 'zod';

/*
 * The kinds of value that project files hold. Each message says what is wrong, then what is allowed; the
 * value itself is put in front by issue-faults.ts, unless it could be a secret.
 */

const UNIT_MS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** Line breaks are text; what steers a terminal or a printer is not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const NO_CONTROLS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/;

export const text = z
  .string({ error: 'is not text. Write a word or a sentence' })
  .trim()
  .min(1, { error: 'is empty. Write a word or a sentence' })
  .regex(NO_CONTROLS, { error: 'holds control characters. Leave them out' });

/** Text of a certain form; the message also says what to write where it is missing. */
export function textLike(form: RegExp, error: string) {
  return z.string({ error }).regex(form, { error });
}

/** A list whose items are named once each. `what` is one of them. */
export function listOf<T extends z.ZodType<string>>(item: T, what: string) {
  return z
    .array(item)
    .min(1, { error: `is empty. Name at least one ${what}` })
    .refine((items) => new Set(items).size === items.length, {
      error: `names the same ${what} twice. Keep one of them`,
    });
}

/** Text in quotes: `2026.10` without them is a number, and would lose its last digit. */
export const version = z
  .string({ error: 'is a number to YAML, not a version. Put it in quotes, for example "2026.10"' })
  .trim()
  .min(1, { error: 'is empty. Write a version in quotes, for example "2026.10"' });

/** Name used in files, tags and the command line, on every operating system. */
export const key = textLike(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'is not a name. Use small letters, digits and hyphens',
).max(60, { error: 'is too long. Use at most 60 characters' });

/** `uat`, or `ashdale/uat` where the council is named. */
export const environmentKey = textLike(
  /^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/,
  'is not an environment. Use small letters, digits and hyphens, for example uat or ashdale/uat',
);

export const wholeNumber = z
  .int({ error: 'is not a whole number. Write 0 or more' })
  .min(0, { error: 'is below 0. Write 0 or more' });

export const countingNumber = z
  .int({ error: 'is not a whole number. Write 1 or more' })
  .min(1, { error: 'is too small. Write 1 or more' });

const YES_NO = { error: 'is neither yes nor no. Write yes or no' };
export const yesNo = z
  .literal(['yes', 'no', true, false], YES_NO)
  .transform((said) => said === 'yes' || said === true);

/** `48 hours` becomes milliseconds. */
export const duration = textLike(
  /^\d{1,6} (second|minute|hour|day)s?$/,
  'is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours"',
).transform(milliseconds);

/** `95 %` becomes 95. */
export const percent = textLike(/^(\d{1,3})(\.\d)? ?%$/, 'is not a share. Write for example 95 %').transform(
  (written) => Number.parseFloat(written),
);

/** `50 MB` becomes bytes. */
export const size = textLike(/^[1-9]\d{0,4} MB$/, 'is not a size. Write for example "50 MB"').transform(
  (written) => Number.parseInt(written, 10) * 1_000_000,
);

/** `${NAME}`: the value comes from the environment at the moment of use and is never written in a file. */
export const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
export const secretReference = textLike(
  SECRET,
  `is written out. Name a variable instead, for example "\${COUNCIL_TAX_PASSWORD}", and put its value in .env`,
);

/** As people dial it; in quotes, or YAML takes it for a number and drops its first 0. */
export const phone = textLike(
  /^\+?\d[\d ()-]{2,24}\d$/,
  'is not a telephone number. Write it in quotes, for example "020 7946 0101"',
);

/** Path inside an application, from its address on: `/about`. */
export const pagePath = textLike(
  /^\/(?!\/)\S*$/,
  'is not a page. Write its path from / on, for example /about',
);

/** File of the project: POSIX, relative, inside the project. */
export const projectFile = textLike(
  /^(?![/\\]|[A-Za-z]:|.*(^|\/)\.\.(\/|$))[^\\]+$/,
  'is not a file of this project. Write its path from the project folder on, with / between folders',
);

/** Milliseconds of `48 hours`; the words have been checked. */
function milliseconds(words: string): number {
  const [count = '0', unit = ''] = words.split(' ');
  return Number(count) * UNIT_MS[unit.replace(/s$/, '') as keyof typeof UNIT_MS];
}
