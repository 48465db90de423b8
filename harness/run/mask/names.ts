import { LABEL } from './labels.ts';

/** Fields whose value is a secret whatever the class of data. */
export const SECRET_NAMES: readonly string[] = [
  'password',
  'passwd',
  'pwd',
  'passcode',
  'passphrase',
  'pin',
  'memorable word',
  'one time code',
  'one time password',
  'security code',
  'verification code',
  'authentication code',
];

/** Fields that hold personal data by their very name, with what is written in their place. */
const PERSONAL_NAMES: Readonly<Record<string, string>> = {
  'date of birth': LABEL.birth,
  'birth date': LABEL.birth,
  dob: LABEL.birth,
  'd o b': LABEL.birth,
  nino: LABEL.nino,
  'ni number': LABEL.nino,
  'national insurance number': LABEL.nino,
  'nhs number': LABEL.nhs,
  'nhs no': LABEL.nhs,
  'sort code': LABEL.bank,
  'bank account number': LABEL.bank,
  iban: LABEL.bank,
};

export const PERSONAL_FIELD_NAMES: readonly string[] = Object.keys(PERSONAL_NAMES);

/**
 * The words of a field's name as one lower-case line: `Date of birth (dd/mm/yyyy) *`, `date_of_birth` and
 * `txtDateOfBirth` all contain `date of birth`. Self-contained: it also runs inside the page.
 */
export function wordsOf(name: string): string {
  return name
    .replace(/\([^)]{0,80}\)/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether words (of `wordsOf`) hold one of the declared names (also of `wordsOf`) as whole words, or, from
 * six letters on, written together. Self-contained: it also runs inside the page.
 */
export function holdsName(words: string, declared: readonly string[]): boolean {
  const padded = ` ${words} `;
  const together = words.replace(/ /g, '');
  return declared.some((name) => {
    const joined = name.replace(/ /g, '');
    return padded.includes(` ${name} `) || (joined.length >= 6 && together.includes(joined));
  });
}

/**
 * Whether words are the name of a declared field and little else: `tenant date of birth`, not a sentence that
 * speaks of one. Self-contained: it also runs inside the page.
 */
export function isCaption(words: string, declared: readonly string[]): boolean {
  return declared.some((name) => ` ${words} `.includes(` ${name} `) && words.length <= name.length + 8);
}

/** What is written in place of the value of the field of this name. */
export function labelFor(name: string): string {
  const words = wordsOf(name);
  if (holdsName(words, SECRET_NAMES)) return LABEL.secret;
  const known = PERSONAL_FIELD_NAMES.find((personal) => holdsName(words, [personal]));
  return (known && PERSONAL_NAMES[known]) ?? LABEL.other;
}
