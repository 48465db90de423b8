import { type Html, type HtmlValue, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';

export interface Column {
  readonly head: string;
  /** Figures stand on the right. */
  readonly figures?: boolean;
}

/** A table with a caption. The first cell of each row is its heading. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly HtmlValue[])[],
  empty = 'Nothing here yet.',
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const align = (index: number) => (columns[index]?.figures ? 'figures' : '');
  const head = columns.map(
    (column, index) => html`<th scope="col" class="${align(index)}">${column.head}</th>`,
  );
  const cells = (row: readonly HtmlValue[]) =>
    row.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="${align(index)}">${cell}</th>`
        : html`<td class="${align(index)}">${cell}</td>`,
    );
  return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead>
  <tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`;
}

/** Captions with their values: a summary of one record. What has no value is left out. */
export function details(entries: readonly (readonly [string, HtmlValue])[]): Html {
  return html`<dl class="details">${entries.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function card(heading: string, body: HtmlValue): Html {
  return html`<section class="card"><h2>${heading}</h2>${body}</section>`;
}

export function tile(caption: string, value: HtmlValue, remark?: string): Html {
  return html`<div class="tile" role="group" aria-label="${caption}"><p class="tile-caption">${caption}</p><p class="tile-value">${value}</p>${
    remark && html`<p class="tile-remark">${remark}</p>`
  }</div>`;
}

export function tag(text: string): Html {
  return html`<span class="tag ${text.toLowerCase().replace(/\W+/g, '-')}">${text}</span>`;
}

/** A balance as officers say it: owed, in credit, or clear. */
export function balanceText(pence: number): string {
  if (pence === 0) return formatMoney(0);
  return pence < 0 ? `${formatMoney(-pence)} in credit` : `${formatMoney(pence)} owed`;
}
