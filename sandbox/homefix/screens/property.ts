import { html } from '../../kit/html.ts';
import { type Context, currentProperty } from '../desk.ts';
import { daysBetween, SYSTEM_DATE, ukDate } from '../domain/calendar.ts';
import { byJobNumber, isOpen, type Property, type Repair } from '../domain/records.ts';
import type { Screen } from '../screen.ts';
import { grid, panel, postLink, shown } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

export const propertyScreen: Screen = {
  path: '/property',
  show: (ctx) => {
    const property = currentProperty(ctx);
    const body = property
      ? details(ctx, property)
      : panel('Property', shown('Error', 'No property selected.'));
    const tools = [
      { icon: 'back', href: '/find' },
      { icon: 'file', href: '/raise', hint: 'Raise repair' },
    ];
    return workPage(ctx, { title: 'Property details', path: '/property', tools, body });
  },
  events: {
    open: ({ desk, argument }) => {
      desk.jobNumber = argument;
      return { goTo: '/repair' };
    },
  },
};

function details(ctx: Context, property: Property) {
  const repairs = [...ctx.books.repairs.values()].filter(
    (repair) => repair.uprn === property.uprn && isOpen(repair),
  );
  return html`${panel('Property', [
    shown('UPRN', property.uprn),
    shown('Address', property.address),
    shown('Postcode', property.postcode),
    shown('Tenure', property.tenure),
    shown('Tenant', property.tenant),
    shown('Telephone', property.phone),
    shown('Warnings', property.warnings.length ? property.warnings.join('; ') : 'None'),
  ])}${openRepairs(ctx, repairs.sort(byJobNumber))}`;
}

function openRepairs({ books }: Context, repairs: readonly Repair[]) {
  const withDays = books.edition.has('days-open-shown');
  const columns = [
    jobCaption(books),
    'Trade',
    'Priority',
    'Target',
    'Status',
    ...(withDays ? ['Days open'] : []),
  ];
  const lines = repairs.map((repair) => [
    postLink('open', repair.jobNumber, repair.jobNumber),
    repair.trade,
    repair.priority,
    ukDate(repair.target),
    repair.status,
    ...(withDays ? [daysBetween(repair.reportedOn, SYSTEM_DATE)] : []),
  ]);
  return panel('Open repairs', html`<tr><td>${grid(columns, lines)}</td></tr>`);
}
