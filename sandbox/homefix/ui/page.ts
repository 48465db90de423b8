import { type Html, type HtmlValue, html, raw } from '../../kit/html.ts';
import type { Context } from '../desk.ts';
import { type IconName, picture } from './icons.ts';
import { POSTBACK_SCRIPT } from './script.ts';

/** A picture to click. Some say in a tooltip what they do, some say nothing. */
export interface Tool {
  readonly icon: IconName;
  /** Event posted back, or the address opened. */
  readonly event?: string;
  readonly href?: string;
  readonly hint?: string;
  /** Question in a native dialog before the event is posted. */
  readonly question?: string | undefined;
}

export interface WorkPage {
  readonly title: string;
  /** Address that the form posts to. */
  readonly path: string;
  readonly tools?: readonly Tool[];
  readonly body: HtmlValue;
  /** Text of a native dialog that stands before the page. */
  readonly alert?: string | undefined;
  /** Whether leaving the page asks first. */
  readonly dirty?: boolean;
  readonly upload?: boolean;
}

const SAVE_ICON: IconName = 'save';

/** A page of the work area. Only the page sent last may post: each carries its number. */
export function workPage(ctx: Context, page: WorkPage): Html {
  ctx.desk.page += 1;
  const encoding = page.upload ? html` enctype="multipart/form-data"` : '';
  return html`${page.alert ? alertScript(page.alert) : ''}<html><head><title>Homefix - ${page.title}</title>
<link rel="stylesheet" href="/homefix.css"><script>${raw(POSTBACK_SCRIPT)}</script></head>
<body class="work" bgcolor="#ffffff"><form name="frmMain" method="post" action="${page.path}"${encoding}>
${hiddenState(ctx, page)}
<table class="shell" cellspacing="0" cellpadding="0" border="0"><tr><td>
<table class="shell titlebar" cellspacing="0"><tr><td class="title">${page.title}</td><td align="right">${where(ctx)}</td></tr></table>
</td></tr><tr><td>${toolbar(ctx, page.tools ?? [])}</td></tr>
<tr><td><table><tr><td class="message" id="ctl00">${ctx.desk.message}</td></tr></table></td></tr>
<tr><td><table cellspacing="0" width="100%"><tr><td>${page.body}</td></tr></table></td></tr></table>
</form></body></html>`;
}

/** Nothing was done; the status is 200 all the same. */
export function deniedPage(ctx: Context, path: string): Html {
  const body = html`<table class="panel"><tr><td class="panelhead">HFX-0403</td></tr>
<tr><td class="warn">Permission denied. You are not authorised to use this function.</td></tr></table>`;
  return workPage(ctx, { title: 'Permission denied', path, body });
}

function hiddenState(ctx: Context, page: WorkPage): Html {
  const state = Buffer.from(JSON.stringify({ page: ctx.desk.page, screen: page.path })).toString('base64');
  return html`<input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" value="${state}"><input type="hidden" name="__PAGE" value="${ctx.desk.page}">
<input type="hidden" name="__DIRTY" value="${page.dirty ? '1' : '0'}">`;
}

function toolbar(ctx: Context, tools: readonly Tool[]): Html {
  const moved = ctx.books.edition.has('save-icon-moved');
  const isSave = (tool: Tool) => tool.icon === SAVE_ICON;
  const ordered = moved ? [...tools.filter((tool) => !isSave(tool)), ...tools.filter(isSave)] : tools;
  return html`<table class="shell toolbar" cellspacing="0"><tr>${ordered.map(toolCell)}<td width="100%">&nbsp;</td></tr></table>`;
}

function toolCell(tool: Tool): Html {
  const hint = tool.hint ? html` title="${tool.hint}"` : '';
  const ask = tool.question ? `if (!confirm(${JSON.stringify(tool.question)})) return false; ` : '';
  const click = tool.event ? html` onclick="${ask}return __doPostBack('${tool.event}')"` : '';
  return html`<td><a href="${tool.href ?? '#'}"${hint}${click}>${picture(tool.icon)}</a></td>`;
}

function where({ desk }: Context): string {
  return desk.jobNumber ? `Current repair: ${desk.jobNumber}` : '';
}

/** Stands before the page, so that nothing of the page is there until the dialog has been answered. */
function alertScript(text: string): Html {
  return raw(`<script>alert(${JSON.stringify(text).replaceAll('<', '\\u003c')});</script>\n`);
}
