import { html } from '../../kit/html.ts';
import type { Context } from '../desk.ts';
import { fromUkDate, SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { tradesOffered } from '../domain/catalogue.ts';
import type { Screen } from '../screen.ts';
import { dropDown, grid, panel, row, textBox } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

export const diaryScreen: Screen = {
  path: '/diary',
  show: (ctx) => {
    const { cboTrade, txtDay = ukDate(SYSTEM_DATE) } = ctx.fields;
    const rows = [
      row('Trade', dropDown('cboTrade', tradesOffered(ctx.books.edition), cboTrade)),
      row('Date', textBox('txtDay', txtDay, 12)),
    ];
    const body = html`${panel('Diary', rows)}${bookings(ctx, cboTrade, txtDay)}`;
    return workPage(ctx, { title: 'Diary', path: '/diary', body });
  },
};

function bookings({ books }: Context, trade = '', typed = '') {
  const day = fromUkDate(typed);
  if (!trade || !day) return '';
  const lines = books.diary
    .day(trade, day)
    .map(({ jobNumber, slot }) => [slot.part, slot.operative, jobNumber]);
  return panel('Booked', html`<tr><td>${grid(['Time', 'Operative', jobCaption(books)], lines)}</td></tr>`);
}
