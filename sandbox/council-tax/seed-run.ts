import { formatMoney } from '../kit/money.ts';
import type { RunLine, TaxAccount } from './model.ts';
import type { Office } from './office.ts';

/** The run that billed a group in March, so that the list and the log are not empty. */
export function seedRun(office: Office, accounts: readonly TaxAccount[]): void {
  const number = office.next('run');
  const lines = accounts.map((account): RunLine => {
    const amount = account.bills.at(-1)?.total ?? 0;
    return {
      account: account.reference,
      outcome: 'Billed',
      detail: `Bill 1 for ${formatMoney(amount)}`,
      amount,
    };
  });
  office.runs.set(number, {
    number,
    group: accounts[0]?.group ?? '',
    trial: false,
    startedBy: 't.szymanska',
    startedAt: '2026-03-09T06:30:00.000Z',
    finishedAt: '2026-03-09T06:31:12.000Z',
    accounts: accounts.length,
    done: accounts.length,
    lines,
  });
}
