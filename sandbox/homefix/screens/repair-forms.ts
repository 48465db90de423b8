import { type Html, html } from '../../kit/html.ts';
import type { Context } from '../desk.ts';
import { appoint, findSlot, offers } from '../domain/appointments.ts';
import { fromUkDate, SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { CANCEL_REASONS, PRIORITIES, tradesOffered } from '../domain/catalogue.ts';
import { complete, orderValue } from '../domain/completion.ts';
import { slotKey } from '../domain/diary.ts';
import { pounds, toPence } from '../domain/money.ts';
import type { Repair } from '../domain/records.ts';
import { cancel, triage } from '../domain/repairs.ts';
import { dropDown, grid, row, shown, textBox } from '../ui/controls.ts';
import { repairForm } from './on-repair.ts';

const SAVE = { icon: 'save', event: 'save', hint: 'Save' };

export const triageScreen = repairForm({
  title: 'Triage',
  path: '/triage',
  action: 'triage',
  tool: () => SAVE,
  rows: ({ books, fields }, repair) => [
    shown('Description', repair.description),
    row('Trade', dropDown('cboTrade', tradesOffered(books.edition), fields.cboTrade ?? repair.trade)),
    row('Priority', dropDown('cboPriority', PRIORITIES, fields.cboPriority ?? repair.priority)),
  ],
  save: ({ books, account, fields }, repair) =>
    triage(books, account, repair, { trade: fields.cboTrade ?? '', priority: fields.cboPriority ?? '' }),
});

export const appointScreen = repairForm({
  title: 'Appointment',
  path: '/appoint',
  action: 'appoint',
  tool: () => SAVE,
  rows: offered,
  save: ({ books, account, desk, fields }, repair) =>
    appoint(books, account, repair, findSlot(desk.offered, fields.optSlot ?? '')),
});

export const completeScreen = repairForm({
  title: 'Complete repair',
  path: '/complete',
  action: 'complete',
  tool: () => SAVE,
  rows: ({ fields }, repair) => [
    shown('Order value', pounds(orderValue(repair))),
    row('Date completed', textBox('txtCompleted', fields.txtCompleted ?? ukDate(SYSTEM_DATE), 12)),
    row('Actual cost', textBox('txtCost', fields.txtCost, 12)),
  ],
  save: ({ books, account, fields }, repair) =>
    complete(books, account, repair, {
      on: fromUkDate(fields.txtCompleted ?? ''),
      cost: toPence(fields.txtCost ?? ''),
    }),
});

export const cancelScreen = repairForm({
  title: 'Cancel repair',
  path: '/cancel',
  action: 'cancel',
  tool: ({ books }, repair) => ({
    icon: 'cross',
    event: 'save',
    question: books.edition.has('cancel-asks-nothing') ? undefined : `Cancel repair ${repair.jobNumber}?`,
  }),
  rows: ({ fields }) => [row('Reason', dropDown('cboReason', CANCEL_REASONS, fields.cboReason))],
  save: ({ books, account, fields }, repair) => cancel(books, account, repair, fields.cboReason ?? ''),
});

/** The slots offered stay the same while the form goes back and forth. */
function offered({ books, desk, fields }: Context, repair: Repair): Html[] {
  if (!fields.optSlot) desk.offered = offers(books, repair);
  const choice = (key: string) =>
    html`<input type="radio" id="ctl00" name="optSlot" value="${key}"${key === fields.optSlot ? html` checked` : ''} onclick="__doPostBack('optSlot')">`;
  const lines = desk.offered.map((slot) => [
    choice(slotKey(slot)),
    ukDate(slot.day),
    slot.part,
    slot.operative,
  ]);
  const none = 'No appointments: emergencies go straight to the duty operative.';
  const list = lines.length ? grid(['', 'Date', 'Time', 'Operative'], lines) : none;
  return [shown('Priority', repair.priority), row('Offered', list)];
}
