import { html } from '../../kit/html.ts';
import { type Context, currentRepair } from '../desk.ts';
import { ukDate } from '../domain/calendar.ts';
import { CONTRACTORS, trade } from '../domain/catalogue.ts';
import { orderValue } from '../domain/completion.ts';
import { pounds } from '../domain/money.ts';
import type { Repair } from '../domain/records.ts';
import type { Screen } from '../screen.ts';
import { grid, panel, shown } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

/** Three of the five icons say what they do; the other two must be known. */
const TOOLS = [
  { icon: 'triage', href: '/triage', hint: 'Triage' },
  { icon: 'calendar', href: '/appoint', hint: 'Appointment' },
  { icon: 'tick', href: '/complete' },
  { icon: 'cross', href: '/cancel' },
  { icon: 'print', href: '/repair', hint: 'Print works order' },
];

export const repairScreen: Screen = {
  path: '/repair',
  show: (ctx) => {
    const repair = currentRepair(ctx);
    const body = repair ? details(ctx, repair) : panel('Repair', shown('Error', 'No repair selected.'));
    return workPage(ctx, { title: 'Repair details', path: '/repair', tools: repair ? TOOLS : [], body });
  },
};

function details(ctx: Context, repair: Repair) {
  const events = repair.history.map(({ on, by, what }) => [ukDate(on), by, what]);
  return html`<table cellspacing="0"><tr><td valign="top">${panel('Repair', order(ctx, repair))}</td>
<td valign="top">${panel('Progress', progress(ctx, repair))}</td></tr></table>
${panel('History', html`<tr><td>${grid(['Date', 'By', 'Event'], events)}</td></tr>`)}`;
}

function order({ books }: Context, repair: Repair) {
  const contractor = trade(repair.trade)?.contractor ?? '';
  return [
    shown(jobCaption(books), repair.jobNumber),
    shown('Address', books.properties.get(repair.uprn)?.address),
    shown('Trade', repair.trade),
    shown('Location', repair.location),
    shown('Description', repair.description),
    shown('Contractor', `${contractor} ${CONTRACTORS[contractor]}`),
    shown('Order value', pounds(orderValue(repair))),
  ];
}

function progress({ books }: Context, repair: Repair) {
  const slot = books.diary.booked(repair.jobNumber);
  return [
    shown('Status', repair.status),
    shown('Priority', repair.priority),
    shown('Date reported', ukDate(repair.reportedOn)),
    shown('Target date', ukDate(repair.target)),
    shown('Appointment', slot ? `${ukDate(slot.day)} ${slot.part}` : 'None'),
    shown('Completed', ukDate(repair.completedOn)),
    shown('Cost', repair.cost === undefined ? '' : pounds(repair.cost)),
  ];
}
