import { press } from './acting/pressing.ts';
import { amountOf } from './acting/same-value.ts';
import { typeInto } from './acting/typing.ts';
import { parseDate } from './dates/written.ts';
import { askAbout } from './finding/ask.ts';
import type { TableContent } from './finding/in-page/types.ts';
import type { Place } from './finding/target.ts';
import { table } from './reading.ts';
import type { Tools } from './tools.ts';
import { pause } from './waiting/pause.ts';
import { settle } from './waiting/settle.ts';

const NEXT = ['Next', 'Next page', 'Go to next page', '›', '»', '>', '→', 'Next »', 'Next ›', 'Next >'];
/** Pages that are turned at most. */
const PAGES = 100;

/** Cells of one column from the top. Throws a sentence that lists the columns when there is none of that name. */
export function column({ headings, rows }: TableContent, name: string): string[] {
  const at = columnIndex(headings, name);
  return rows.map((row) => row[at] ?? '');
}

/** The place of a column by its heading, to the letter or without regard to capitals and sorting marks. */
export function columnIndex(headings: readonly string[], name: string): number {
  const plain = (text: string) =>
    text
      .replace(/[▲▼△▽↑↓⇅*:]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const exact = headings.indexOf(name);
  const at = exact >= 0 ? exact : headings.findIndex((heading) => plain(heading) === plain(name));
  if (at >= 0) return at;
  const known = headings.filter((heading) => heading !== '').map((heading) => `“${heading}”`);
  throw new Error(
    `The table has no column “${name}”. Its columns are ${known.join(', ') || 'without headings'}.`,
  );
}

/** Presses the column's heading until the table is in the order asked for, by its mark or by what it shows. */
export async function sortTable(tools: Tools, name: string, by: string, descending: boolean): Promise<void> {
  const places: Place[] = [{ kind: 'table', names: name === '' ? [] : [name] }];
  for (let clicked = 0; clicked < 3; clicked += 1) {
    if (clicked > 0 && isSorted(column(await table(tools, name, []), by), descending)) return;
    await press(tools, { name: by }, places, { kind: 'thing' });
  }
  if (isSorted(column(await table(tools, name, []), by), descending)) return;
  throw new Error(
    `“${by}” was pressed, but the table is not in ${descending ? 'descending' : 'ascending'} order of it.`,
  );
}

/** Types into the search box of a table. */
export async function filterTable(tools: Tools, name: string, text: string): Promise<void> {
  const places: Place[] = name === '' ? [] : [{ kind: 'section', names: [name] }];
  for (const box of ['Search', 'Filter', 'Quick search', 'Find']) {
    const found =
      (await tools.finder.now('field', { name: box }, places).catch(() => undefined)) ??
      (await tools.finder.now('field', { name: box }).catch(() => undefined));
    if (found === undefined) continue;
    await typeInto(tools, found, text, true);
    await pause(300);
    return settle(tools.setting);
  }
  throw new Error(
    'The page shows no search box for the table. Enter the text in its field and press its button instead.',
  );
}

/** Turns pages until a row holds the text; false when it is on none. */
export async function turnPagesTo(tools: Tools, name: string, text: string): Promise<boolean> {
  for (let turned = 0; turned < PAGES; turned += 1) {
    const content = await table(tools, name, []);
    if (content.rows.some((row) => row.some((cell) => cell === text) || row.join(' ').includes(text)))
      return true;
    if (!(await nextPage(tools))) return false;
    await changed(tools, name, content);
  }
  return false;
}

/** Turns to the next page; false on the last. */
export async function nextPage(tools: Tools): Promise<boolean> {
  for (const name of NEXT) {
    const found = await tools.finder.now('button', { name, nth: -1 }).catch(() => undefined);
    if (found === undefined || (found.candidate.score[5] ?? 0) < 4) continue;
    const isOff = found.candidate.disabled || (await askAbout(found, 'isOff'));
    if (isOff) return false;
    await press(tools, { name, nth: -1 }, []);
    return true;
  }
  return false;
}

/** Waits until the table shows something else; a table that stays the same is left to the caller. */
async function changed(tools: Tools, name: string, before: TableContent): Promise<void> {
  const until = Date.now() + 3_000;
  while (Date.now() < until) {
    const now = await table(tools, name, []);
    if (JSON.stringify(now.rows) !== JSON.stringify(before.rows)) return;
    await pause(100);
  }
}

/** Amounts as amounts, dates as dates, all else as words. */
function isSorted(cells: readonly string[], descending: boolean): boolean {
  const keys = cells
    .filter((cell) => cell !== '')
    .map((cell) => parseDate(cell) ?? amountOf(cell) ?? cell.toLowerCase());
  return keys.every((key, at) => {
    const before = keys[at - 1];
    if (before === undefined || before === key) return true;
    const isLess =
      typeof before === 'number' && typeof key === 'number'
        ? before < key
        : String(before).localeCompare(String(key)) <= 0;
    return descending ? !isLess : isLess;
  });
}
