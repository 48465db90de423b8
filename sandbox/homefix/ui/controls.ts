import { type Html, type HtmlValue, html } from '../../kit/html.ts';

/** A caption and, in the next cell, what belongs to it. Every control of the product has the same id. */
export function row(caption: string, control: HtmlValue): Html {
  return html`<tr><td class="cap">${caption}</td><td class="ctl">${control}</td></tr>`;
}

export function shown(caption: string, value: HtmlValue): Html {
  return html`<tr><td class="cap">${caption}</td><td class="val">${value}</td></tr>`;
}

export function textBox(name: string, value = '', size = 24): Html {
  return html`<input type="text" id="ctl00" name="${name}" value="${value}" size="${size}" autocomplete="off" onchange="__doPostBack('${name}')">`;
}

export function textArea(name: string, value = ''): Html {
  return html`<textarea id="ctl00" name="${name}" rows="3" cols="52" onchange="__doPostBack('${name}')">${value}</textarea>`;
}

export function dropDown(name: string, options: readonly string[], value = ''): Html {
  const all = ['', ...options];
  const choices = all.map(
    (option) =>
      html`<option value="${option}"${option === value ? html` selected` : ''}>${option || '-- select --'}</option>`,
  );
  return html`<select id="ctl00" name="${name}" onchange="__doPostBack('${name}')">${choices}</select>`;
}

/** A box with a heading around rows of captions and controls, three tables deep. */
export function panel(heading: string, rows: HtmlValue): Html {
  return html`<table class="panel" cellspacing="0"><tr><td class="panelhead">${heading}</td></tr>
<tr><td><table cellspacing="1"><tr><td><table cellspacing="1" cellpadding="0">${rows}</table></td></tr></table></td></tr></table>`;
}

/** A list whose first row names the columns; no cell is marked as a heading. */
export function grid(columns: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html {
  const line = (cells: readonly HtmlValue[], kind: string) =>
    html`<tr class="${kind}">${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  const lines = rows.map((cells, index) => line(cells, index % 2 ? 'even' : 'odd'));
  return html`<table class="grid">${line(columns, 'gridhead')}${lines}</table>`;
}

/** A link that posts the form back with what was chosen. */
export function postLink(event: string, argument: string, text: string): Html {
  return html`<a href="#" onclick="return __doPostBack('${event}', '${argument}')">${text}</a>`;
}
