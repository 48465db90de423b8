import { base, en, en_GB, Faker } from '@faker-js/faker';
import { FORENAMES, SURNAMES } from './names.ts';

/** A person who cannot exist: every identifier comes from a range that is never issued, or that nobody answers. */
export interface SyntheticPerson {
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly fullName: string;
  /** ISO date. */
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly nino: string;
  readonly phone: string;
  readonly email: string;
  readonly address: { readonly line1: string; readonly town: string; readonly postcode: string };
}

export interface People {
  readonly faker: Faker;
  person(age?: { min: number; max: number }): SyntheticPerson;
}

const REFERENCE_DAY = '2026-11-01T00:00:00Z';
const NINO_PREFIXES = ['AB', 'CE', 'HJ', 'JK', 'LM', 'PR', 'RS', 'SX', 'WE', 'YZ'];
const SEX = ['female', 'male'] as const;

/** The same seed gives the same people, in the same order. */
export function people(seed: number): People {
  const faker = new Faker({ locale: [en_GB, en, base] });
  faker.seed(seed);
  faker.setDefaultRefDate(REFERENCE_DAY);
  return { faker, person: (age = { min: 18, max: 95 }) => person(faker, age) };
}

/** Ten digits in the range 999 000 0000 to 999 999 9999, with a valid modulus 11 check digit. */
function nhsNumber(faker: Faker): string {
  for (;;) {
    const stem = `999${faker.string.numeric(6)}`;
    const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return stem + check;
  }
}

function person(faker: Faker, age: { min: number; max: number }): SyntheticPerson {
  const sex = faker.helpers.arrayElement(SEX);
  const title = sex === 'female' ? faker.helpers.arrayElement(['Mrs', 'Ms', 'Miss']) : 'Mr';
  const [forename, surname] = [
    faker.helpers.arrayElement(FORENAMES[sex]),
    faker.helpers.arrayElement(SURNAMES),
  ];
  return {
    title,
    forename,
    surname,
    fullName: `${title} ${forename} ${surname}`,
    dateOfBirth: faker.date
      .birthdate({ mode: 'age', ...age })
      .toISOString()
      .slice(0, 10),
    nhsNumber: nhsNumber(faker),
    nino:
      faker.helpers.arrayElement(NINO_PREFIXES) +
      faker.string.numeric(6) +
      faker.string.fromCharacters('ABCD'),
    phone: `07700 900${faker.string.numeric(3)}`,
    email: `${mailName(forename)}.${mailName(surname)}@example.com`,
    address: { line1: line1(faker), town: 'Ashdale', postcode: postcode(faker) },
  };
}

function line1(faker: Faker): string {
  const street = faker.helpers.arrayElement([
    'Alder Road',
    'Birch Lane',
    'Canal Street',
    'Dell Close',
    'Elm Grove',
  ]);
  return `${faker.number.int({ min: 1, max: 240 })} ${street}`;
}

/** ZZ is no postcode area, so no letter can be delivered there. */
function postcode(faker: Faker): string {
  return `ZZ${faker.number.int({ min: 1, max: 20 })} ${faker.string.numeric(1)}${faker.string.fromCharacters('ABDEFGHJLN', 2)}`;
}

function mailName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
