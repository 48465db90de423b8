import type { FastifyInstance } from 'fastify';
import { html } from '../../kit/html.ts';
import type { Context } from '../desk.ts';
import { timedOut } from '../desk.ts';
import type { Books } from '../domain/records.ts';
import { jobList, performance, stock } from '../domain/reports.ts';
import { may } from '../domain/roles.ts';
import type { Screen } from '../screen.ts';
import { dropDown, grid, panel, row } from '../ui/controls.ts';
import { deniedPage, workPage } from '../ui/page.ts';

const MONTHS: Readonly<Record<string, string>> = {
  'July 2026': '2026-07',
  'August 2026': '2026-08',
  'September 2026': '2026-09',
  'October 2026': '2026-10',
  'November 2026': '2026-11',
};
/** The report has always taken its time. */
const SLOW_MS = 2_000;

export const performanceScreen: Screen = {
  path: '/performance',
  show: (ctx) => {
    const month = MONTHS[ctx.fields.cboMonth ?? ''];
    const lines = month ? performance(ctx.books, month) : [];
    const rows = lines.map((line) => [line.priority, line.completed, line.inTarget, line.percentage]);
    const report = month
      ? panel(
          'Completed repairs',
          html`<tr><td>${grid(['Priority', 'Completed', 'In target', '%'], rows)}</td></tr>`,
        )
      : '';
    const body = html`${monthPanel('Repairs performance', ctx)}${report}`;
    return workPage(ctx, { title: 'Repairs performance', path: '/performance', body });
  },
};

export const stockScreen: Screen = {
  path: '/stock',
  show: (ctx) => {
    const rows = stock(ctx.books).map(({ estate, houses, flats, bungalows, total }) => [
      estate,
      houses,
      flats,
      bungalows,
      total,
    ]);
    const list = grid(['Estate', 'Houses', 'Flats', 'Bungalows', 'Total'], rows);
    return workPage(ctx, {
      title: 'Housing stock',
      path: '/stock',
      body: panel('Homes by estate', html`<tr><td>${list}</td></tr>`),
    });
  },
};

export const exportScreen: Screen = {
  path: '/export',
  show: (ctx) => {
    const tools = [{ icon: 'save', event: 'export', hint: 'Export' }];
    return workPage(ctx, {
      title: 'Job list export',
      path: '/export',
      tools,
      body: monthPanel('Jobs reported in', ctx),
    });
  },
  events: {
    export: (ctx) => {
      if (!may(ctx.account, 'report', ctx.books.edition)) return deniedPage(ctx, '/export');
      const month = MONTHS[ctx.fields.cboMonth ?? ''];
      return month
        ? { goTo: `/export/file?month=${month}` }
        : exportScreen.show(ctx, 'Please select a month.');
    },
  },
};

/** The file has no extension: the product names it so. */
export function addJobListFile(app: FastifyInstance, books: Books): void {
  app.get('/export/file', async (request, reply) => {
    const { account } = request.session;
    if (!account || !may(account, 'report', books.edition)) return timedOut(reply);
    const { month = '' } = request.query as { month?: string };
    const name = 'attachment; filename="HFJOBS"';
    return reply
      .header('content-disposition', name)
      .type('application/octet-stream')
      .send(jobList(books, month));
  });
}

/** Lets the performance report take as long as it does. */
export function addDelay(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    if (request.method === 'POST' && request.url === '/performance')
      await new Promise((done) => setTimeout(done, SLOW_MS));
  });
}

function monthPanel(heading: string, { fields }: Context) {
  return panel(heading, row('Month', dropDown('cboMonth', Object.keys(MONTHS), fields.cboMonth)));
}
