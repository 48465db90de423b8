import { type AccountBook, accountBook } from '../kit/accounts.ts';

export const ROLES = [
  'social worker',
  'senior social worker',
  'team manager',
  'business support',
  'safeguarding lead',
] as const;
export type Role = (typeof ROLES)[number];

export interface Worker {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string;
  /** The most that this person may authorise for a care package, in pence a week. */
  readonly limit?: number;
}

const TEAMS = ['Locality North', 'Locality South'] as const;
const [NORTH, SOUTH] = TEAMS;

export const STAFF: readonly Worker[] = [
  { username: 'a.mensah', name: 'Abena Mensah', role: 'social worker', team: NORTH },
  { username: 'l.fairweather', name: 'Lewis Fairweather', role: 'social worker', team: NORTH },
  { username: 'g.novak', name: 'Greta Novak', role: 'social worker', team: SOUTH },
  { username: 's.iqbal', name: 'Sana Iqbal', role: 'senior social worker', team: NORTH, limit: 500_00 },
  { username: 'd.oyelaran', name: 'Dele Oyelaran', role: 'team manager', team: NORTH, limit: 1_500_00 },
  { username: 'k.prentice', name: 'Kerry Prentice', role: 'business support', team: NORTH },
  { username: 'm.haverstock', name: 'Miriam Haverstock', role: 'safeguarding lead', team: 'Safeguarding' },
];

export function staffAccounts(): AccountBook {
  return accountBook(STAFF);
}

/** The worker of that user name. Throws when there is none. */
export function workerOf(username: string): Worker {
  const worker = STAFF.find((each) => each.username === username);
  if (!worker) throw new Error(`CareCase has no worker "${username}".`);
  return worker;
}
