import { type Html, html } from './html.ts';

/** An id for a narrow column: `CT-014` stays whole, the row after it may go on the next line. */
export function scenarioId(id: string): Html {
  const slash = id.indexOf('/');
  if (!/^[A-Z][A-Z0-9]*-\d+/.test(id)) return html`<b>${id}</b>`;
  const [whole, row] = slash < 0 ? [id, ''] : [id.slice(0, slash + 1), id.slice(slash + 1)];
  return html`<b class="id">${whole}</b>${row && html`<wbr>${row}`}`;
}
