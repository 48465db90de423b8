import type { Account } from '../kit/accounts.ts';

export const ROLES = {
  adviser: 'Enquiries adviser',
  officer: 'Revenues officer',
  senior: 'Senior revenues officer',
  manager: 'Revenues manager',
  systems: 'Revenues systems officer',
  auditor: 'Internal auditor',
} as const;
export type Role = keyof typeof ROLES;

/** The most that each role may authorise, in pence; set centrally. */
const LIMITS: Readonly<Record<Role, number>> = {
  adviser: 0,
  officer: 100_00,
  senior: 500_00,
  manager: 5_000_00,
  systems: 0,
  auditor: 0,
};

export const STAFF: readonly Account[] = [
  person('s.pemberley', 'Sunita Pemberley', 'adviser'),
  person('r.okafor', 'Ruth Okafor', 'officer'),
  person('p.achterberg', 'Piet Achterberg', 'officer'),
  person('m.castellan', 'Marion Castellan', 'senior'),
  person('j.whitlock', 'Joel Whitlock', 'senior'),
  person('h.brightwater', 'Helen Brightwater', 'manager'),
  person('t.szymanska', 'Teresa Szymańska', 'systems'),
  person('a.devonport', 'Alan Devonport', 'auditor'),
];

/** Who may do what. Every route names its line. */
export const MAY = {
  maintain: ['officer', 'senior', 'manager'],
  note: ['adviser', 'officer', 'senior', 'manager'],
  authorise: ['officer', 'senior', 'manager'],
  seeBankDetails: ['officer', 'senior', 'manager', 'auditor'],
  exportPayments: ['manager', 'systems'],
  runBilling: ['manager', 'systems'],
  seeBilling: ['officer', 'senior', 'manager', 'systems', 'auditor'],
  seeReturns: ['manager', 'systems', 'auditor'],
  seeChangeLog: ['manager', 'systems', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export function may(account: Account | undefined, what: keyof typeof MAY): boolean {
  const roles: readonly string[] = MAY[what];
  return account !== undefined && roles.includes(account.role);
}

export function nameOf(username: string): string {
  return STAFF.find((account) => account.username === username)?.name ?? username;
}

export function roleName(account: Account): string {
  return ROLES[account.role as Role];
}

function person(username: string, name: string, role: Role): Account {
  return { username, name, role, limit: LIMITS[role] };
}
