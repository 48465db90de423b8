import type { PackageLine, PersonDetails } from './records.ts';

/** People whom scenarios that write nothing can rely on. The second becomes restricted. */
export const KNOWN_PEOPLE: readonly PersonDetails[] = [
  {
    title: 'Mrs',
    forename: 'Edith',
    surname: 'Hallam',
    preferredName: 'Edie',
    pronouns: '',
    dateOfBirth: '1941-02-09',
    nhsNumber: '9990000018',
    phone: '01632 960014',
    email: '',
    line1: '14 Orchard Way',
    town: 'Ashdale',
    postcode: 'ZZ4 7AB',
    communicationNeeds: 'Large print',
  },
  {
    title: 'Ms',
    forename: 'Rosalind',
    surname: 'Thackeray',
    preferredName: 'Roz',
    pronouns: '',
    dateOfBirth: '1987-11-30',
    nhsNumber: '9990000026',
    phone: '07700 900726',
    email: 'roz.thackeray@example.org',
    line1: '3 Mill Race',
    town: 'Ashdale',
    postcode: 'ZZ9 1LD',
    communicationNeeds: '',
  },
  {
    title: 'Mr',
    forename: 'Walter',
    surname: 'Nightingale',
    preferredName: '',
    pronouns: '',
    dateOfBirth: '1938-01-17',
    nhsNumber: '9990000034',
    phone: '01632 960377',
    email: '',
    line1: '58 Priory Gardens',
    town: 'Ashdale',
    postcode: 'ZZ2 3HE',
    communicationNeeds: 'Hearing aid, left ear',
  },
];

export const REASONS = [
  'Two falls in the last month; no longer manages the stairs safely.',
  'Ready to leave hospital after a hip replacement; lives alone.',
  'Memory is getting worse; has left the gas on twice.',
  'Daughter, who provides most of the care, is about to have an operation.',
  'Has lost weight and is not eating regular meals.',
  'Needs help to wash and dress since a stroke in September.',
];

export const SUMMARIES = [
  'Manages well in the mornings with prompting, but is at risk alone in the evenings. Wishes to stay at home.',
  'Needs hands-on help with washing and dressing. Family visits at weekends and is willing to go on doing so.',
  'Has not left the house since August. Would like to go back to the lunch club if transport can be found.',
];

export const SERVICES: readonly PackageLine[] = [
  { service: 'Home care', provider: 'Larkspur Homecare', units: 10_50, unitCost: 22_40 },
  { service: 'Day centre', provider: 'The Old Dairy', units: 2_00, unitCost: 61_50 },
  { service: 'Meals at home', provider: 'Ashdale Kitchen', units: 7_00, unitCost: 6_85 },
  { service: 'Night sitting', provider: 'Larkspur Homecare', units: 2_00, unitCost: 118_00 },
];
