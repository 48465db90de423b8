import { html } from '../../kit/html.ts';
import { type Answer, type Context, currentProperty } from '../desk.ts';
import { fromUkDate, SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { isPriority, LOCATIONS, PRIORITIES, trade, tradesOffered } from '../domain/catalogue.ts';
import type { Property } from '../domain/records.ts';
import { raise, targetDate } from '../domain/repairs.ts';
import { may } from '../domain/roles.ts';
import type { Screen } from '../screen.ts';
import { dropDown, panel, row, shown, textArea, textBox } from '../ui/controls.ts';
import { deniedPage, workPage } from '../ui/page.ts';

const PATH = '/raise';

export const raiseScreen: Screen = {
  path: PATH,
  show: draw,
  events: { save, cboTrade: (ctx) => draw(withUsualPriority(ctx)) },
};

function draw(ctx: Context, alert?: string) {
  const property = currentProperty(ctx);
  const body = property
    ? entry(ctx, property)
    : panel('Raise repair', shown('Error', 'No property selected.'));
  const tools = property
    ? [
        { icon: 'save', event: 'save', hint: 'Save' },
        { icon: 'back', href: '/property' },
      ]
    : [];
  const dirty = Object.keys(ctx.fields).length > 0;
  return workPage(ctx, { title: 'Raise repair', path: PATH, tools, body, alert, dirty });
}

function entry({ books, fields }: Context, property: Property) {
  const reported = fields.txtReported ?? ukDate(SYSTEM_DATE);
  return html`${panel('Property', [shown('Address', property.address), shown('Warnings', property.warnings.join('; ') || 'None')])}
${panel('Repair', [
  row('Date reported', textBox('txtReported', reported, 12)),
  row('Trade', dropDown('cboTrade', tradesOffered(books.edition), fields.cboTrade)),
  row('Priority', dropDown('cboPriority', PRIORITIES, fields.cboPriority)),
  row('Location', dropDown('cboLocation', LOCATIONS, fields.cboLocation)),
  row('Description', textArea('txtDescription', fields.txtDescription)),
  shown('Target date', proposedTarget(books.edition, fields.cboPriority, fromUkDate(reported))),
])}`;
}

function save(ctx: Context): Answer {
  if (!may(ctx.account, 'raise', ctx.books.edition)) return deniedPage(ctx, PATH);
  const property = currentProperty(ctx);
  if (!property) return draw(ctx, 'No property selected.');
  const {
    cboTrade = '',
    cboPriority = '',
    cboLocation = '',
    txtDescription = '',
    txtReported = '',
  } = ctx.fields;
  const raised = raise(ctx.books, ctx.account, {
    property,
    trade: cboTrade,
    priority: cboPriority,
    location: cboLocation,
    description: txtDescription,
    reportedOn: fromUkDate(txtReported),
  });
  if (typeof raised === 'string') return draw(ctx, raised);
  ctx.desk.jobNumber = raised.jobNumber;
  ctx.desk.message = 'Record saved.';
  return { goTo: '/repair' };
}

function withUsualPriority(ctx: Context): Context {
  const usual =
    ctx.books.edition.has('usual-priority-proposed') && trade(ctx.fields.cboTrade ?? '')?.usualPriority;
  return usual ? { ...ctx, fields: { ...ctx.fields, cboPriority: usual } } : ctx;
}

function proposedTarget(
  edition: Context['books']['edition'],
  priority = '',
  reported = fromUkDate(''),
): string {
  return reported && isPriority(priority) ? ukDate(targetDate(priority, reported, edition)) : '';
}
