import type { Html } from '../../kit/html.ts';
import { type Answer, type Context, currentRepair } from '../desk.ts';
import type { Refusal, Repair } from '../domain/records.ts';
import { type Action, may } from '../domain/roles.ts';
import type { Screen } from '../screen.ts';
import { panel, shown } from '../ui/controls.ts';
import { deniedPage, type Tool, workPage } from '../ui/page.ts';
import { jobCaption } from './captions.ts';

interface RepairForm {
  readonly title: string;
  readonly path: string;
  readonly action: Action;
  readonly tool: (ctx: Context, repair: Repair) => Tool;
  /** Rows of captions and controls. */
  readonly rows: (ctx: Context, repair: Repair) => Html[];
  /** Does what the form is for, or says why not. */
  readonly save: (ctx: Context, repair: Repair) => Refusal;
}

/** A form about the session's current repair: whoever may not use it learns that when saving. */
export function repairForm(form: RepairForm): Screen {
  const draw = (ctx: Context, alert?: string) => drawForm(ctx, form, alert);
  const save = (ctx: Context): Answer => {
    const repair = currentRepair(ctx);
    if (!may(ctx.account, form.action, ctx.books.edition)) return deniedPage(ctx, form.path);
    const refusal = repair ? form.save(ctx, repair) : 'No repair selected.';
    if (refusal) return draw(ctx, refusal);
    ctx.desk.message = 'Record saved.';
    return { goTo: '/repair' };
  };
  return { path: form.path, show: draw, events: { save } };
}

function drawForm(ctx: Context, form: RepairForm, alert?: string): Html {
  const { title, path } = form;
  const repair = currentRepair(ctx);
  if (!repair)
    return workPage(ctx, { title, path, body: panel(title, shown('Error', 'No repair selected.')) });
  const number = shown(jobCaption(ctx.books), repair.jobNumber);
  const tools = [form.tool(ctx, repair), { icon: 'back', href: '/repair' }];
  const dirty = Object.keys(ctx.fields).length > 0;
  return workPage(ctx, {
    title,
    path,
    tools,
    body: panel(title, [number, ...form.rows(ctx, repair)]),
    alert,
    dirty,
  });
}
