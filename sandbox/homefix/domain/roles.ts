import type { Account } from '../../kit/accounts.ts';
import type { Edition } from '../../kit/changes.ts';

export type Role = 'Call-centre agent' | 'Repairs officer' | 'Repairs supervisor' | 'Contractor liaison';
export type Action = 'raise' | 'triage' | 'appoint' | 'complete' | 'cancel' | 'decide' | 'import' | 'report';

const MAY: Readonly<Record<Action, readonly Role[]>> = {
  raise: ['Call-centre agent', 'Repairs officer', 'Repairs supervisor'],
  triage: ['Repairs officer', 'Repairs supervisor'],
  appoint: ['Call-centre agent', 'Repairs officer', 'Repairs supervisor'],
  complete: ['Repairs officer', 'Repairs supervisor'],
  cancel: ['Repairs officer', 'Repairs supervisor'],
  decide: ['Repairs supervisor'],
  import: ['Contractor liaison'],
  report: ['Repairs officer', 'Repairs supervisor', 'Contractor liaison'],
};

export const ACCOUNTS: readonly (Account & { role: Role })[] = [
  { username: 'a.begum', name: 'Amina Begum', role: 'Call-centre agent' },
  { username: 'j.price', name: 'Jordan Price', role: 'Call-centre agent' },
  { username: 'k.osei', name: 'Kofi Osei', role: 'Call-centre agent' },
  { username: 'l.marsh', name: 'Leah Marsh', role: 'Call-centre agent' },
  { username: 't.raine', name: 'Training Room 1', role: 'Call-centre agent' },
  { username: 'd.novak', name: 'Dana Novak', role: 'Repairs officer' },
  { username: 'm.adeyemi', name: 'Mercy Adeyemi', role: 'Repairs officer' },
  { username: 'r.fenn', name: 'Robin Fenn', role: 'Repairs officer' },
  { username: 's.whittle', name: 'Sam Whittle', role: 'Repairs officer' },
  { username: 'b.aldous', name: 'Bridget Aldous', role: 'Repairs supervisor' },
  { username: 'c.hallam', name: 'Curtis Hallam', role: 'Repairs supervisor' },
  { username: 'g.lacey', name: 'Gwen Lacey', role: 'Repairs supervisor' },
  { username: 'p.sood', name: 'Priya Sood', role: 'Repairs supervisor' },
  { username: 'n.ashby', name: 'Noel Ashby', role: 'Contractor liaison' },
  { username: 'v.petrov', name: 'Vera Petrov', role: 'Contractor liaison' },
  { username: 'w.oduya', name: 'Wale Oduya', role: 'Contractor liaison' },
  { username: 'y.tanner', name: 'Yvonne Tanner', role: 'Contractor liaison' },
];

export function may(account: Account, action: Action, edition: Edition): boolean {
  if (action === 'complete' && edition.has('agent-may-complete') && account.role === 'Call-centre agent')
    return true;
  return (MAY[action] as readonly string[]).includes(account.role);
}
