/** The accounts that are there from the start: the same in every edition, as if migrated from the version before. */
import type { Edition } from '../kit/changes.ts';
import { type People, people } from '../kit/people.ts';
import { awardRelief, issueBill, openAccount, takePayment } from './accounts.ts';
import type { Band, ReliefKind, TaxAccount } from './model.ts';
import { balance, type Office } from './office.ts';
import { RELIEFS } from './reliefs.ts';
import { seedRefunds } from './seed-refunds.ts';
import { seedRun } from './seed-run.ts';
import { SPECIMENS, type Specimen } from './specimens.ts';

const SEED = 1993;
const EACH_GROUP = 40;
const GROUPS = ['Northgate', 'Canalside', 'Hollins', 'Market Quarter', 'Westmoor'] as const;
const STREETS = [
  'Alder Road',
  'Birch Lane',
  'Canal Street',
  'Dell Close',
  'Elm Grove',
  'Foundry Row',
  'Gladstone Terrace',
  'Hollins Brow',
  'Infirmary Street',
  'Jubilee Way',
];
/** Of a hundred dwellings, as many as the country has in each band, roughly. */
const BAND_SHARES: readonly [Band, number][] = [
  ['A', 24],
  ['B', 20],
  ['C', 22],
  ['D', 15],
  ['E', 10],
  ['F', 5],
  ['G', 3],
  ['H', 1],
];
const BILLED_AT = '2026-03-09T06:30:00.000Z';
const BILLING = 'batch';

export function seed(office: Office): void {
  const source = people(SEED);
  // Bills of the year were issued by the version before, so an edition's own faults do not show in them.
  const faultless: Edition = { ...office.edition, has: () => false };
  const before: Office = { ...office, edition: faultless, now: () => BILLED_AT };
  const specimens = SPECIMENS.map((specimen) => openSpecimen(before, source, specimen));
  const others = GROUPS.flatMap((group, index) =>
    Array.from({ length: EACH_GROUP }, (_, number) =>
      openOther(before, source, group, index * EACH_GROUP + number),
    ),
  );
  for (const account of others) pay(before, source, account);
  seedRefunds(before, [...specimens, ...others]);
  seedRun(
    before,
    others.filter((account) => account.group === GROUPS[0]),
  );
}

function openSpecimen(office: Office, source: People, specimen: Specimen): TaxAccount {
  const person = source.person();
  const email = `${specimen.name
    .replace(/^\w+ /, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@example.com`;
  return billed(office, specimen.reliefs ?? [], {
    liable: { name: specimen.name, phone: person.phone, email },
    property: { line1: specimen.line1, town: 'Ashdale', postcode: specimen.postcode },
    band: specimen.band,
    from: '2019-06-03',
    group: 'Millbrook',
  });
}

function openOther(office: Office, source: People, group: string, index: number): TaxAccount {
  const person = source.person();
  const band = source.faker.helpers.weightedArrayElement(
    BAND_SHARES.map(([value, weight]) => ({ value, weight })),
  );
  const street = STREETS[index % STREETS.length] ?? '';
  const relief = source.faker.helpers.weightedArrayElement<ReliefKind | undefined>([
    { value: undefined, weight: 60 },
    { value: 'single-person', weight: 31 },
    { value: 'students', weight: 3 },
    { value: 'disregarded', weight: 2 },
    { value: 'disabled-band', weight: 2 },
    { value: 'empty-home', weight: 2 },
  ]);
  return billed(office, relief ? [relief] : [], {
    liable: { name: person.fullName, phone: person.phone, email: person.email },
    property: {
      line1: `${Math.floor(index / STREETS.length) * 2 + 3} ${street}`,
      town: 'Ashdale',
      postcode: person.address.postcode,
    },
    band,
    from: source.faker.date.between({ from: '2004-04-01', to: '2025-12-31' }).toISOString().slice(0, 10),
    group,
  });
}

function billed(
  office: Office,
  reliefs: readonly ReliefKind[],
  given: Parameters<typeof openAccount>[2],
): TaxAccount {
  const account = openAccount(office, BILLING, given);
  for (const kind of reliefs)
    awardRelief(office, BILLING, account, { kind, from: given.from, percent: RELIEFS[kind].percent });
  issueBill(office, BILLING, account, 'Annual billing');
  return account;
}

/** Most households are up to date, some are behind, a few paid too much. */
function pay(office: Office, source: People, account: TaxAccount): void {
  const due = balance(account);
  if (due <= 0) return;
  const parts = source.faker.helpers.weightedArrayElement([
    { value: 8, weight: 70 },
    { value: 5, weight: 22 },
    { value: 11, weight: 8 },
  ]);
  account.plan.method = source.faker.helpers.arrayElement(['Direct Debit', 'Direct Debit', 'Cash or card']);
  for (let part = 0; part < parts; part += 1) {
    const month = String(4 + part).padStart(2, '0');
    const at = { ...office, now: () => `2026-${month > '11' ? '11' : month}-01T02:00:00.000Z` };
    takePayment(at, BILLING, account, Math.floor(due / 10), account.plan.method);
  }
}
