import { signedIn } from '../../kit/app.ts';
import { issueBill, openAccount } from '../accounts.ts';
import type { Answers } from '../answers.ts';
import { BANDS } from '../model.ts';
import { accountOf } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { accountRefundsScreen, billsScreen, summaryScreen, transactionsScreen } from '../screens/account.ts';
import { newAccountScreen, searchScreen } from '../screens/accounts.ts';
import { billScreen } from '../screens/bill.ts';
import { action, type Desk, formPage, page, param, query } from './desk.ts';
import { liablePerson } from './person.ts';
import { findAccounts } from './search.ts';

export function accountRoutes(desk: Desk): void {
  const { office } = desk;
  page(desk, '/accounts', 'anybody', (request) => {
    const search = { q: query(request, 'q'), band: query(request, 'band'), group: query(request, 'group') };
    return searchScreen(signedIn(request), search, findAccounts(office, search));
  });
  formPage(desk, {
    path: '/accounts/new',
    rule: 'maintain',
    screen: (_request, state) => newAccountScreen(state),
    act: (request, answers) => {
      const account = openAccount(office, signedIn(request).username, newAccount(answers));
      return `/accounts/${account.reference}?done=opened`;
    },
  });
  tabRoutes(desk);
  billRoutes(desk);
}

function tabRoutes(desk: Desk): void {
  const { office } = desk;
  const path = '/accounts/:reference';
  page(desk, path, 'anybody', (request) =>
    summaryScreen(office, signedIn(request), accountOf(office, param(request, 'reference'))),
  );
  page(desk, `${path}/bills`, 'anybody', (request) =>
    billsScreen(office, accountOf(office, param(request, 'reference'))),
  );
  page(desk, `${path}/transactions`, 'anybody', (request) =>
    transactionsScreen(accountOf(office, param(request, 'reference'))),
  );
  page(desk, `${path}/refunds`, 'anybody', (request) =>
    accountRefundsScreen(office, accountOf(office, param(request, 'reference'))),
  );
}

function billRoutes(desk: Desk): void {
  const { office } = desk;
  page(desk, '/accounts/:reference/bills/:number', 'anybody', (request) => {
    const account = accountOf(office, param(request, 'reference'));
    const bill = account.bills.find(({ number }) => String(number) === param(request, 'number'));
    if (!bill) throw new Refusal('There is no such bill.');
    return billScreen(account, bill);
  });
  action(desk, {
    path: '/accounts/:reference/bills',
    rule: 'maintain',
    screen: (request) =>
      summaryScreen(office, signedIn(request), accountOf(office, param(request, 'reference'))),
    act: (request) => {
      const account = accountOf(office, param(request, 'reference'));
      const bill = issueBill(office, signedIn(request).username, account, 'Issued by hand');
      return `/accounts/${account.reference}/bills/${bill.number}?done=billed`;
    },
  });
}

function newAccount(answers: Answers): Parameters<typeof openAccount>[2] {
  const given = {
    liable: liablePerson(answers),
    property: {
      line1: answers.text('line1', 'Enter the address of the property.'),
      town: answers.optional('town') || 'Ashdale',
      postcode: answers.text('postcode', 'Enter the postcode of the property.').toUpperCase(),
    },
    band: BANDS.find((band) => band === answers.optional('band')),
    from: answers.day('from', 'the first day of liability'),
    group: answers.text('group', 'Enter the billing group.'),
  };
  answers.check();
  return given;
}
