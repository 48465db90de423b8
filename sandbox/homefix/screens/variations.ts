import { html } from '../../kit/html.ts';
import type { Answer, Context } from '../desk.ts';
import { approve, awaitingApproval, reject } from '../domain/completion.ts';
import { pounds } from '../domain/money.ts';
import type { Refusal, Repair } from '../domain/records.ts';
import { may } from '../domain/roles.ts';
import type { Screen } from '../screen.ts';
import { grid, panel, postLink, row, textBox } from '../ui/controls.ts';
import { deniedPage, workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

const PATH = '/variations';

export const variationsScreen: Screen = {
  path: PATH,
  show: draw,
  events: {
    approve: (ctx) => decide(ctx, (repair) => approve(ctx.books, ctx.account, repair)),
    reject: (ctx) => decide(ctx, (repair) => reject(ctx.account, repair, ctx.fields.txtReason ?? '')),
  },
};

function draw(ctx: Context, alert?: string) {
  const columns = [jobCaption(ctx.books), 'Trade', 'Variation', 'Submitted by', '', ''];
  const lines = awaitingApproval(ctx.books).map((repair) => line(repair));
  const list = html`<tr><td colspan="2">${grid(columns, lines)}</td></tr>`;
  const reason = row('Reason for rejection', textBox('txtReason', ctx.fields.txtReason, 40));
  return workPage(ctx, {
    title: 'Variations',
    path: PATH,
    body: panel('Awaiting approval', [list, reason]),
    alert,
  });
}

function line(repair: Repair) {
  const { jobNumber, variation } = repair;
  const decision = (event: string, text: string) => postLink(event, jobNumber, text);
  const amount = pounds(variation?.amount ?? 0);
  const decisions = [decision('approve', 'Approve'), decision('reject', 'Reject')];
  return [jobNumber, repair.trade, amount, variation?.submittedBy, ...decisions];
}

function decide(ctx: Context, decision: (repair: Repair) => Refusal): Answer {
  if (!may(ctx.account, 'decide', ctx.books.edition)) return deniedPage(ctx, PATH);
  const repair = ctx.books.repairs.get(ctx.argument);
  const refusal = repair ? decision(repair) : 'Repair not found.';
  if (!refusal) ctx.desk.message = 'Record saved.';
  return draw(ctx, refusal);
}
