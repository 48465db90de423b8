import { plain } from '../../judge/index.ts';
import type { StepRecord } from '../../run/schema.ts';
import { stepText } from '../proven.ts';
import { lasted } from '../times.ts';
import { type Html, html } from './html.ts';

/** Rows of a step's table, and characters of its text, that a certificate shows; the evidence has all. */
const ROWS = 12;
const CHARACTERS = 1200;
/** Characters that fit beside each other in a step's table, and those that a gap between columns takes. */
const LINE = 95;
const COLUMN_GAP = 2;

/** A step with what came of it. What is done by hand has no length, and may have a note. */
export function stepLine(step: StepRecord): Html {
  const { status, reason, note, durationMs } = step;
  const timed = status !== 'skipped' && durationMs > 0;
  const took = timed ? html` <span class="took">${lasted(durationMs)}</span>` : '';
  return html`<li><span class="${`out ${status}`}">${status}</span>${text(step)}${took}${table(step)}${docString(step)}
${reason ? html`<p class="reason">${plain(reason)}</p>` : ''}${note ? html`<p class="note">Noted: ${plain(note)}</p>` : ''}${inner(step)}</li>`;
}

/** What a phrase stands for. */
function inner({ steps = [] }: StepRecord): Html | string {
  return steps.length === 0 ? '' : html`<ol class="steps">${steps.map(stepLine)}</ol>`;
}

function text(step: StepRecord): Html {
  if (step.kind !== 'step') return html`${stepText(step)}`;
  return html`<b>${plain(step.keyword)}</b> ${plain(step.text)}`;
}

function table({ table: rows = [] }: StepRecord): Html | string {
  if (rows.length === 0) return '';
  const more = rows.length > ROWS ? html`<p class="muted small">and ${rows.length - ROWS} more rows</p>` : '';
  const shown = rows
    .slice(0, ROWS)
    .map((row) => html`<tr>${row.map((cell) => html`<td>${plain(cell)}</td>`)}</tr>`);
  return html`<table class="${fits(rows.slice(0, ROWS)) ? 'whole' : ''}"><tbody>${shown}</tbody></table>${more}`;
}

/** Whether every word can stay whole: the longest of each column fit beside each other. */
function fits(rows: readonly (readonly string[])[]): boolean {
  const words = (cell: string) => Math.max(0, ...cell.split(/\s+/).map(({ length }) => length));
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => words(row[at] ?? '')))) ?? [];
  return columns.reduce((sum, longest) => sum + longest + COLUMN_GAP, 0) <= LINE;
}

function docString({ docString: said }: StepRecord): Html | string {
  if (said === undefined) return '';
  const shown = said.length > CHARACTERS ? `${said.slice(0, CHARACTERS)} …` : said;
  return html`<pre>${shown}</pre>`;
}
