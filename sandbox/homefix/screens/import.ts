import type { FastifyInstance } from 'fastify';
import { html } from '../../kit/html.ts';
import { type Answer, type Context, deskOf, timedOut } from '../desk.ts';
import { type Import, importFile, rejectReport } from '../domain/contractor-file.ts';
import type { Books } from '../domain/records.ts';
import { may } from '../domain/roles.ts';
import type { Screen } from '../screen.ts';
import { grid, panel, row, shown } from '../ui/controls.ts';
import { deniedPage, workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

const PATH = '/import';

export const importScreen: Screen = { path: PATH, show: draw, events: { load } };

/** The reject report of the session's last import, as a file. */
export function addRejectReport(app: FastifyInstance, books: Books): void {
  app.get('/import/rejects', async (request, reply) => {
    const { imported } = deskOf(request);
    if (!request.session.account || !imported) return timedOut(reply);
    const name = `attachment; filename="REJ-${imported.reference.replace(/[^\w-]/g, '')}.csv"`;
    return reply
      .header('content-disposition', name)
      .type('text/csv; charset=utf-8')
      .send(rejectReport(books, imported));
  });
}

function draw(ctx: Context, alert?: string) {
  const { imported } = ctx.desk;
  const file = html`<input type="file" id="ctl00" name="filFile" size="40">`;
  const body = html`${panel('Contractor file', row('File', file))}${imported ? outcome(ctx.books, imported) : ''}`;
  const tools = [{ icon: 'file', event: 'load', hint: 'Load file' }];
  return workPage(ctx, { title: 'Contractor file', path: PATH, tools, body, alert, upload: true });
}

function load(ctx: Context): Answer {
  if (!may(ctx.account, 'import', ctx.books.edition)) return deniedPage(ctx, PATH);
  const { filFile = '' } = ctx.fields;
  const result = filFile.trim() ? importFile(ctx.books, ctx.account, filFile) : 'Please select a file.';
  if (typeof result === 'string') return draw(ctx, result);
  ctx.desk.imported = result;
  ctx.desk.message = 'File loaded.';
  return draw(ctx);
}

function outcome(books: Books, { reference, lines }: Import) {
  const columns = ['Line', jobCaption(books), 'Completed', 'Cost', 'Outcome', 'Reason'];
  const rows = lines.map((line) => [
    line.number,
    line.jobNumber,
    line.completedOn,
    line.cost,
    line.reason ? 'Rejected' : 'Accepted',
    line.reason,
  ]);
  const rejected = lines.filter(({ reason }) => reason).length;
  return panel('Last file loaded', [
    shown('Reference', reference),
    shown('Accepted', lines.length - rejected),
    shown('Rejected', rejected),
    html`<tr><td class="ctl" colspan="2"><a href="/import/rejects">Reject report</a></td></tr>`,
    html`<tr><td colspan="2">${grid(columns, rows)}</td></tr>`,
  ]);
}
