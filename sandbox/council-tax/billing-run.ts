/** Annual billing as a batch job: it goes through the accounts of a billing group one by one, and keeps a log. */
import { formatMoney } from '../kit/money.ts';
import { issueBill } from './accounts.ts';
import { billLines, billTotal } from './bill.ts';
import type { BillingRun, RunLine, TaxAccount } from './model.ts';
import { type Office, record } from './office.ts';
import { Refusal } from './refusal.ts';

const WHOLE_RUN_MS = 1_200;
const LONGEST_PAUSE_MS = 300;

export interface RunTotals {
  readonly billed: number;
  readonly skipped: number;
  readonly notBilled: number;
  readonly amount: number;
}

/** Starts the job and returns at once; `done` and `finishedAt` tell how far it is. */
export function startBillingRun(office: Office, username: string, group: string, trial: boolean): BillingRun {
  const accounts = [...office.accounts.values()].filter((account) => account.group === group);
  if (accounts.length === 0) throw new Refusal(`No account belongs to billing group "${group}".`, 'group');
  if ([...office.runs.values()].some((run) => run.group === group && !run.finishedAt)) {
    throw new Refusal(`A billing run for ${group} is already under way.`, 'group');
  }
  const number = office.next('run');
  const startedAt = office.now();
  const run: BillingRun = {
    number,
    group,
    trial,
    startedBy: username,
    startedAt,
    accounts: accounts.length,
    done: 0,
    lines: [],
  };
  office.runs.set(number, run);
  work(office, run, accounts);
  return run;
}

export function runTotals(run: BillingRun): RunTotals {
  const count = (outcome: RunLine['outcome']) => run.lines.filter((line) => line.outcome === outcome).length;
  const amount = run.lines.reduce((total, line) => total + line.amount, 0);
  return { billed: count('Billed'), skipped: count('Skipped'), notBilled: count('Not billed'), amount };
}

export function runStatus(run: BillingRun): string {
  if (!run.finishedAt) return 'Running';
  return runTotals(run).notBilled > 0 ? 'Completed with errors' : 'Completed';
}

function work(office: Office, run: BillingRun, accounts: readonly TaxAccount[]): void {
  const account = accounts[run.done];
  if (!account) {
    run.finishedAt = office.now();
    return;
  }
  const last = run.done === accounts.length - 1;
  if (!(last && accounts.length > 1 && office.edition.has('billing-misses-last-account'))) {
    run.lines.push(billOne(office, run, account));
  }
  run.done += 1;
  const pause = Math.min(LONGEST_PAUSE_MS, WHOLE_RUN_MS / accounts.length);
  setTimeout(() => work(office, run, accounts), pause).unref();
}

function billOne(office: Office, run: BillingRun, account: TaxAccount): RunLine {
  const line = (outcome: RunLine['outcome'], detail: string, amount = 0) => ({
    account: account.reference,
    outcome,
    detail,
    amount,
  });
  if (account.liability.to) return line('Skipped', 'Account closed');
  if (account.bills.length > 0) return line('Skipped', 'Already billed for the year');
  const lines = billLines(office.edition, account);
  if (lines.length === 0) return line('Not billed', 'The property has no band yet');
  const total = billTotal(lines);
  if (run.trial) return line('Billed', `Trial: would be billed ${formatMoney(total)}`, total);
  const bill = issueBill(office, run.startedBy, account, 'Annual billing');
  record(office, run.startedBy, account.reference, `Billed by billing run ${run.number}`);
  return line('Billed', `Bill ${bill.number} for ${formatMoney(bill.total)}`, bill.total);
}
