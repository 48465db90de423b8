import { html } from '../../kit/html.ts';
import { SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { isOpen } from '../domain/records.ts';
import type { Screen } from '../screen.ts';
import { panel, shown } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';

export const welcomeScreen: Screen = {
  path: '/welcome',
  show: (ctx) => {
    const open = [...ctx.books.repairs.values()].filter(isOpen);
    const overdue = open.filter(({ target }) => target < SYSTEM_DATE).length;
    const awaiting = open.filter(({ status }) => status === 'Awaiting approval').length;
    const body = html`${panel('Work in hand', [
      shown('Open repairs', open.length),
      shown('Overdue', overdue),
      shown('Awaiting approval', awaiting),
      shown('As at', ukDate(SYSTEM_DATE)),
    ])}<table><tr><td class="note">Please remember to check the asbestos register before raising works orders.</td></tr></table>`;
    return workPage(ctx, { title: `Welcome ${ctx.account.name}`, path: '/welcome', body });
  },
};
