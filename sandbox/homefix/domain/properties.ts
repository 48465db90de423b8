import type { People } from '../../kit/people.ts';
import type { Property, Tenure } from './records.ts';

interface Street {
  readonly street: string;
  readonly postcode: string;
  readonly estate: string;
  readonly type: Property['type'];
  readonly homes: number;
}

const STREETS: readonly Street[] = [
  { street: 'Larch Walk', postcode: 'ZZ3 4AB', estate: 'Larch', type: 'House', homes: 16 },
  { street: 'Rowan Court', postcode: 'ZZ3 4AD', estate: 'Larch', type: 'Flat', homes: 12 },
  { street: 'Millbank Close', postcode: 'ZZ5 1BE', estate: 'Millbank', type: 'Bungalow', homes: 9 },
  { street: 'Weir House', postcode: 'ZZ5 1BF', estate: 'Millbank', type: 'Flat', homes: 18 },
  { street: 'Quarry Terrace', postcode: 'ZZ8 2DA', estate: 'Quarry', type: 'House', homes: 14 },
  { street: 'Kiln Place', postcode: 'ZZ8 2DB', estate: 'Quarry', type: 'Bungalow', homes: 6 },
  { street: 'Wharf Road', postcode: 'ZZ11 7GH', estate: 'Town Wharf', type: 'Flat', homes: 20 },
];
const FIRST_UPRN = 100_990_000_001;
const ASBESTOS = 'ASBESTOS – see register before drilling';
const TWO_PERSONS = 'Visit in pairs';

/** The council's homes, always the same ones, with tenants who cannot exist. */
export function createProperties(people: People): Map<string, Property> {
  const addresses = STREETS.flatMap((street) =>
    Array.from({ length: street.homes }, (_, index) => ({ ...street, number: index + 1 })),
  );
  const homes = addresses.map((address, index) => home(people, address, index));
  return new Map(homes.map((property) => [property.uprn, property]));
}

function home(people: People, at: Street & { number: number }, index: number): Property {
  const tenant = people.person();
  const address = at.type === 'Flat' ? `Flat ${at.number}, ${at.street}` : `${at.number} ${at.street}`;
  return {
    uprn: String(FIRST_UPRN + index),
    address: `${address}, Ashdale`,
    postcode: at.postcode,
    estate: at.estate,
    type: at.type,
    tenure: tenure(at, index),
    tenant: tenant.fullName,
    phone: tenant.phone,
    warnings: warnings(index),
  };
}

function tenure(at: Street, index: number): Tenure {
  return at.type === 'Flat' && index % 7 === 0 ? 'Leasehold' : 'Secure tenancy';
}

function warnings(index: number): string[] {
  const asbestos = index % 11 === 4 ? [ASBESTOS] : [];
  return index % 17 === 4 ? [...asbestos, TWO_PERSONS] : asbestos;
}
