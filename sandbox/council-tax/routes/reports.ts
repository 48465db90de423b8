import { requireRole, signedIn } from '../../kit/app.ts';
import type { Office } from '../office.ts';
import { aboutScreen, chargesScreen, homeScreen } from '../screens/home.ts';
import { changeLogScreen, returnScreen } from '../screens/reports.ts';
import { MAY } from '../staff.ts';
import { taxBase, taxBaseCsv } from '../tax-base.ts';
import { type Desk, page, query } from './desk.ts';

const NEWEST = 100;

export function reportRoutes(desk: Desk): void {
  const { app, office } = desk;
  page(desk, '/', 'anybody', (request) => homeScreen(office, signedIn(request)));
  page(desk, '/charges', 'anybody', () => chargesScreen(office.edition));
  page(desk, '/about', 'everyone', () => aboutScreen(office.edition));
  page(desk, '/returns', 'seeReturns', (request) => {
    const group = query(request, 'group');
    return returnScreen(taxBase(accountsOf(office, group)), group);
  });
  app.get('/returns/tax-base.csv', { preHandler: requireRole(...MAY.seeReturns) }, (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="council-tax-base.csv"')
      .send(taxBaseCsv(office.edition, taxBase(accountsOf(office, query(request, 'group'))))),
  );
  page(desk, '/change-log', 'seeChangeLog', (request) => {
    const account = query(request, 'account');
    const entries = office.log.filter((entry) => !account || entry.account === account);
    return changeLogScreen(entries.slice(-NEWEST).reverse(), { account });
  });
}

function accountsOf(office: Office, group: string) {
  return [...office.accounts.values()].filter((account) => !group || account.group === group);
}
