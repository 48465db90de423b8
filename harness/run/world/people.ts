import { createHash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
// The one language that is needed: the package's own index reads all seventy, in every worker.
import { faker as british } from '@faker-js/faker/locale/en_GB';
import { nationalInsuranceNumber, nhsNumber, phoneNumber, reference } from './identifiers.ts';

const FakerOfItsOwn = british.constructor as typeof Faker;

/** A person who does not exist. Dates are ISO (`1957-03-09`). */
export interface SyntheticPerson {
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
  /** From the range that is never issued, with a valid check digit. */
  readonly nhsNumber: string;
  readonly nino: string;
  readonly email: string;
  readonly phone: string;
  readonly address: { readonly line1: string; readonly town: string; readonly postcode: string };
}

const TITLES = { male: ['Mr', 'Dr'], female: ['Mrs', 'Ms', 'Miss', 'Dr'] } as const;

/**
 * People and references for one attempt at one scenario, others than any other scenario's or attempt's, so that
 * scenarios that run in parallel never meet each other's records. People are the same again for the same seed;
 * references are new in each run, because an application may keep the records of the last one (docs/adr/0010).
 */
export class SyntheticPeople {
  private readonly faker: Faker;
  private readonly references: Faker;

  constructor(seed: number, scenario: string, attempt: number, run = '') {
    this.faker = seeded(`${seed}\n${scenario}\n${attempt}`);
    this.references = seeded(`${run}\n${seed}\n${scenario}\n${attempt}`);
  }

  person(): SyntheticPerson {
    const { faker } = this;
    const sex = faker.helpers.arrayElement(['male', 'female'] as const);
    const forename = faker.person.firstName(sex);
    // A suffix of its own keeps two people of one name apart in an application's search.
    const surname = `${faker.person.lastName().replace(/[^A-Za-z]/g, '')}-${capitalised(faker.string.alpha({ length: 5, casing: 'lower' }))}`;
    return {
      title: faker.helpers.arrayElement(TITLES[sex]),
      forename,
      surname,
      fullName: `${forename} ${surname}`,
      dateOfBirth: isoDay(faker.date.birthdate({ mode: 'age', min: 19, max: 95, refDate: '2026-01-01' })),
      nhsNumber: nhsNumber(faker),
      nino: nationalInsuranceNumber(faker),
      email: `${forename}.${surname}@example.org`.toLowerCase().replace(/[^a-z0-9.@-]/g, ''),
      phone: phoneNumber(faker),
      address: this.address(),
    };
  }

  /** `REF-7KQ2M9`: a reference that no other scenario and no other run uses. */
  unique(prefix: string): string {
    return reference(this.references, prefix);
  }

  private address(): SyntheticPerson['address'] {
    const { faker } = this;
    return {
      line1: `${faker.number.int({ min: 1, max: 240 })} ${capitalised(faker.word.noun())} ${faker.helpers.arrayElement(['Street', 'Road', 'Lane', 'Close', 'Gardens'])}`,
      town: faker.helpers.arrayElement(['Ashdale', 'Northbeck', 'Marlow End', 'Thornfield']),
      postcode: `ZZ9${faker.number.int({ min: 1, max: 9 })} ${faker.number.int({ min: 1, max: 9 })}${faker.string.alpha({ length: 2, casing: 'upper' })}`,
    };
  }
}

function seeded(words: string): Faker {
  const faker = new FakerOfItsOwn({ locale: british.rawDefinitions });
  faker.seed(createHash('sha256').update(words).digest().readUInt32BE(0));
  return faker;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
