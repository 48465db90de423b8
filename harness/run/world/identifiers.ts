import type { Faker } from '@faker-js/faker';

/** Ranges and rules that keep invented identifiers from being anybody's: see docs/developers.md. */
const NINO_FIRST = 'ABCEGHJKLMNOPRSTWXYZ';
const NINO_SECOND = 'ABCEGHJKLMNPRSTWXYZ';
const NINO_UNUSED = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);
/** Without letters and digits that are mistaken for one another. */
const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

/** Ten digits from 999 000 0000 up, modulus 11 over weights 10 to 2. */
export function nhsNumber(faker: Faker): string {
  for (;;) {
    const stem = `999${faker.string.numeric({ length: 6, allowLeadingZeros: true })}`;
    const check = checkDigit(stem);
    if (check !== undefined) return `${stem}${check}`;
  }
}

/** Right in form; no range is known to be unissued, so evidence masks every one of them. */
export function nationalInsuranceNumber(faker: Faker): string {
  for (;;) {
    const letters =
      faker.helpers.arrayElement(NINO_FIRST.split('')) + faker.helpers.arrayElement(NINO_SECOND.split(''));
    if (NINO_UNUSED.has(letters)) continue;
    return `${letters}${faker.string.numeric({ length: 6, allowLeadingZeros: true })}${faker.helpers.arrayElement(['A', 'B', 'C', 'D'])}`;
  }
}

/** From the range kept for drama: 01632 960000 to 960999. */
export function phoneNumber(faker: Faker): string {
  return `01632 960${faker.string.numeric({ length: 3, allowLeadingZeros: true })}`;
}

export function reference(faker: Faker, prefix: string): string {
  return `${prefix}-${faker.helpers.multiple(() => faker.helpers.arrayElement(REFERENCE_LETTERS), { count: 6 }).join('')}`;
}

function checkDigit(stem: string): number | undefined {
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return undefined;
  return check === 11 ? 0 : check;
}
