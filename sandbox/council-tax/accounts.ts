/** What officers do to an account. Every function checks the rules itself and throws a Refusal. */
import { formatDate } from '../kit/dates.ts';
import { formatMoney } from '../kit/money.ts';
import { billLines, billTotal } from './bill.ts';
import type { Band, Bill, Plan, Relief, TaxAccount } from './model.ts';
import { balance, type Office, record } from './office.ts';
import { Refusal } from './refusal.ts';
import { RELIEFS } from './reliefs.ts';

export interface NewAccount {
  readonly liable: TaxAccount['liable'];
  readonly property: Omit<TaxAccount['property'], 'uprn'>;
  readonly band: Band | undefined;
  readonly from: string;
  readonly group: string;
}

export function openAccount(office: Office, username: string, given: NewAccount): TaxAccount {
  const twin = [...office.accounts.values()].find(
    (other) => sameHome(other, given.property) && !other.liability.to,
  );
  if (twin) throw new Refusal(`Account ${twin.reference} is already open for this address.`, 'line1');
  const reference = office.next('account');
  const account: TaxAccount = {
    reference,
    group: given.group,
    liable: given.liable,
    property: { ...given.property, uprn: `1000${reference}` },
    liability: { from: given.from },
    bands: given.band ? [{ band: given.band, from: given.from }] : [],
    reliefs: [],
    plan: { instalments: 10, method: 'Cash or card', day: 1 },
    bills: [],
    entries: [],
    notes: [],
  };
  office.accounts.set(reference, account);
  record(office, username, reference, `Account opened for ${given.liable.name}`);
  return account;
}

/** Issues the first bill of the year, or one that replaces the last. */
export function issueBill(office: Office, username: string, account: TaxAccount, reason: string): Bill {
  const lines = billLines(office.edition, account);
  if (lines.length === 0) throw new Refusal('There is nothing to bill: the property has no band yet.');
  const total = billTotal(lines);
  const number = account.bills.length + 1;
  const before = account.bills.at(-1)?.total ?? 0;
  const at = office.now();
  const bill = { number, reason, issuedAt: at, lines, total };
  account.bills.push(bill);
  account.entries.push({
    at,
    text: number === 1 ? 'Bill 1' : `Bill ${number} replaces bill ${number - 1}`,
    amount: total - before,
  });
  record(office, username, account.reference, `Bill ${number} issued for ${formatMoney(total)} (${reason})`);
  return bill;
}

export function awardRelief(office: Office, username: string, account: TaxAccount, relief: Relief): void {
  const { name, group } = RELIEFS[relief.kind];
  const rival = account.reliefs.find((other) => RELIEFS[other.kind].group === group && !other.to);
  if (rival) {
    const since = formatDate(rival.from);
    throw new Refusal(
      `This account already has a ${RELIEFS[rival.kind].name.toLowerCase()} from ${since}.`,
      'kind',
    );
  }
  account.reliefs.push(relief);
  record(office, username, account.reference, `${name} awarded from ${formatDate(relief.from)}`);
  rebill(office, username, account, `${name} awarded`);
}

export function endRelief(
  office: Office,
  username: string,
  account: TaxAccount,
  index: number,
  lastDay: string,
): void {
  const relief = account.reliefs[index];
  if (!relief || relief.to) throw new Refusal('This discount or premium has already ended.');
  if (lastDay < relief.from) throw new Refusal('The last day is before the first.', 'to');
  relief.to = lastDay;
  const { name } = RELIEFS[relief.kind];
  record(office, username, account.reference, `${name} ended on ${formatDate(lastDay)}`);
  rebill(office, username, account, `${name} ended`);
}

export function changeBand(
  office: Office,
  username: string,
  account: TaxAccount,
  band: Band,
  from: string,
): void {
  const last = account.bands.at(-1);
  if (last?.band === band) throw new Refusal(`The property is already in band ${band}.`, 'band');
  if (last && from < last.from)
    throw new Refusal(`A later band applies from ${formatDate(last.from)}.`, 'from');
  account.bands.push({ band, from });
  record(
    office,
    username,
    account.reference,
    `Band changed from ${last?.band ?? 'none'} to ${band} from ${formatDate(from)}`,
  );
  rebill(office, username, account, `Band changed to ${band}`);
}

export function changePlan(office: Office, username: string, account: TaxAccount, plan: Plan): void {
  Object.assign(account.plan, plan);
  if (office.edition.has('plan-change-not-logged')) return;
  record(
    office,
    username,
    account.reference,
    `Instalment plan changed to ${plan.instalments} instalments by ${plan.method}`,
  );
}

export function closeAccount(office: Office, username: string, account: TaxAccount, lastDay: string): void {
  if (account.liability.to) throw new Refusal('The account is closed already.');
  if (lastDay < account.liability.from) throw new Refusal('Nobody can move out before they moved in.', 'to');
  account.liability.to = lastDay;
  record(office, username, account.reference, `Account closed: moved out on ${formatDate(lastDay)}`);
  rebill(office, username, account, `Moved out on ${formatDate(lastDay)}`);
}

export function takePayment(
  office: Office,
  username: string,
  account: TaxAccount,
  amount: number,
  method: string,
): void {
  account.entries.push({ at: office.now(), text: `Payment: ${method}`, amount: -amount });
  record(office, username, account.reference, `Payment of ${formatMoney(amount)} recorded (${method})`);
}

export function changeContact(
  office: Office,
  username: string,
  account: TaxAccount,
  contact: TaxAccount['liable'],
): void {
  Object.assign(account.liable, contact);
  record(office, username, account.reference, 'Contact details changed');
}

/** Credit that may still be refunded, in pence. */
export function refundableCredit(office: Office, account: TaxAccount): number {
  const waiting = [...office.refunds.values()]
    .filter((refund) => refund.account === account.reference && refund.status === 'Awaiting authorisation')
    .reduce((total, refund) => total + refund.amount, 0);
  return Math.max(0, -balance(account) - waiting);
}

function rebill(office: Office, username: string, account: TaxAccount, reason: string): void {
  if (account.bills.length > 0) issueBill(office, username, account, reason);
}

function sameHome(account: TaxAccount, { line1, postcode }: { line1: string; postcode: string }): boolean {
  const key = (home: { line1: string; postcode: string }) =>
    `${home.line1}|${home.postcode}`.toLowerCase().replace(/\s/g, '');
  return key(account.property) === key({ line1, postcode });
}
