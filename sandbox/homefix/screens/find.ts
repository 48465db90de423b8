import { html } from '../../kit/html.ts';
import type { Context } from '../desk.ts';
import type { Property } from '../domain/records.ts';
import type { Screen } from '../screen.ts';
import { grid, panel, postLink, row, textBox } from '../ui/controls.ts';
import { workPage } from '../ui/page.ts';

const MOST = 25;

export const findScreen: Screen = {
  path: '/find',
  show: (ctx) => draw(ctx, ''),
  events: {
    find: (ctx) => draw(ctx, results(matches(ctx))),
    choose: ({ desk, argument }) => {
      desk.uprn = argument;
      return { goTo: '/property' };
    },
  },
};

function draw(ctx: Context, found: ReturnType<typeof html> | '') {
  const { txtUprn, txtAddress, txtTenant } = ctx.fields;
  const tenant = ctx.books.edition.has('search-by-tenant')
    ? row('Tenant surname', textBox('txtTenant', txtTenant))
    : '';
  const body = html`${panel('Property search', [
    row('UPRN', textBox('txtUprn', txtUprn)),
    row('Address or postcode', textBox('txtAddress', txtAddress, 40)),
    tenant,
  ])}${found}`;
  return workPage(ctx, {
    title: 'Property search',
    path: '/find',
    tools: [{ icon: 'find', event: 'find' }],
    body,
  });
}

function matches({ books, fields }: Context): Property[] {
  const [uprn, words, tenant] = [fields.txtUprn, fields.txtAddress, fields.txtTenant].map((text = '') =>
    text.trim().toLowerCase(),
  );
  if (!uprn && !words && !tenant) return [];
  return [...books.properties.values()].filter(
    (home) =>
      (!uprn || home.uprn === uprn) &&
      (!words || `${home.address} ${home.postcode}`.toLowerCase().includes(words)) &&
      (!tenant || home.tenant.toLowerCase().endsWith(tenant)),
  );
}

function results(found: readonly Property[]) {
  if (found.length === 0) return html`<table><tr><td class="note">No properties found.</td></tr></table>`;
  const lines = found
    .slice(0, MOST)
    .map((home) => [
      home.uprn,
      postLink('choose', home.uprn, home.address),
      home.postcode,
      home.type,
      home.tenure,
    ]);
  return grid(['UPRN', 'Address', 'Postcode', 'Type', 'Tenure'], lines);
}
