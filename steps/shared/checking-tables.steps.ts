import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { amountOf } from '../../pages/shared/acting/same-value.ts';
import type { Place } from '../../pages/shared/finding/target.ts';
import { table } from '../../pages/shared/reading.ts';
import { column, filterTable, nextPage, sortTable, turnPagesTo } from '../../pages/shared/tables.ts';
import { cellOf, compareRows, type Extent, sameCell } from './checking-tables.ts';
import { quoted } from './compared.ts';
import { eventually } from './eventually.ts';
import { placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** The table has at least these rows, in the columns named; amounts and dates may be written in another way. */
Then(
  'the {string} table{place} contains:',
  async function (this: UatWorld, name: string, place: Place[], rows: DataTable) {
    await rowsAre(this, name, place, 'some', rows);
  },
);

/** The table has these rows and no others, in any order. */
Then(
  'the {string} table{place} contains exactly:',
  async function (this: UatWorld, name: string, place: Place[], rows: DataTable) {
    await rowsAre(this, name, place, 'all', rows);
  },
);

/** The table has these rows and no others, in this order. */
Then(
  'the {string} table{place} contains in this order:',
  async function (this: UatWorld, name: string, place: Place[], rows: DataTable) {
    await rowsAre(this, name, place, 'order', rows);
  },
);

/** The only table of the page has at least these rows. */
Then('the table{place} contains:', async function (this: UatWorld, place: Place[], rows: DataTable) {
  await rowsAre(this, '', place, 'some', rows);
});

/** The table shows so many rows. */
Then(
  'the {string} table{place} has {int} row(s)',
  async function (this: UatWorld, name: string, place: Place[], count: number) {
    await eventually(this, async () => {
      const { rows } = await table(toolsOf(this), filled(this, name), placed(this, place));
      return rows.length === count
        ? undefined
        : `The table “${name}”: expected ${count} rows, but it has ${rows.length}.`;
    });
  },
);

/** No row of the table holds the text in any cell. */
Then(
  'the {string} table{place} has no row for {string}',
  async function (this: UatWorld, name: string, place: Place[], text: string) {
    const wanted = filled(this, text);
    await eventually(this, async () => {
      const { rows } = await table(toolsOf(this), filled(this, name), placed(this, place));
      const found = rows.find((row) => row.some((cell) => cell === wanted || cell.includes(wanted)));
      return found === undefined
        ? undefined
        : `The table “${name}” has a row for “${wanted}”: ${found.join(', ')}.`;
    });
  },
);

/** The cell in the row that holds a text, under the heading, shows this. */
Then(
  'in the {string} table the {string} of {string} is {string}',
  async function (this: UatWorld, name: string, heading: string, row: string, text: string) {
    const where = { table: filled(this, name), row: filled(this, row), column: filled(this, heading) };
    const wanted = filled(this, text);
    await eventually(this, async () => {
      const shown = await cellOf(this, where);
      return sameCell(shown, wanted)
        ? undefined
        : `“${where.column}” of “${where.row}”: expected “${wanted}”, but it is “${shown}”.`;
    });
  },
);

/** The amounts of a column come to this in all. */
Then(
  'the {string} of the {string} table come(s) to {amount}',
  async function (this: UatWorld, heading: string, name: string, pence: number) {
    await eventually(this, async () => {
      const cells = column(await table(toolsOf(this), filled(this, name), []), filled(this, heading));
      const unreadable = cells.filter((cell) => cell !== '' && amountOf(cell) === undefined);
      if (unreadable.length > 0)
        return `Under “${heading}” stands ${quoted(unreadable)}, which is no amount.`;
      const sum = Math.round(cells.reduce((total, cell) => total + (amountOf(cell) ?? 0), 0) * 100);
      return sum === pence
        ? undefined
        : `“${heading}”: expected £${(pence / 100).toFixed(2)} in all, but it comes to £${(sum / 100).toFixed(2)}.`;
    });
  },
);

/** Sorts a table by pressing the heading of a column. */
When('I sort the {string} table by {string}', async function (this: UatWorld, name: string, heading: string) {
  await sortTable(toolsOf(this), filled(this, name), filled(this, heading), false);
});

/** Sorts a table from the greatest to the least, or from the newest to the oldest. */
When(
  'I sort the {string} table by {string} in descending order',
  async function (this: UatWorld, name: string, heading: string) {
    await sortTable(toolsOf(this), filled(this, name), filled(this, heading), true);
  },
);

/** Types into the search box that belongs to a table. */
When('I filter the {string} table by {string}', async function (this: UatWorld, name: string, text: string) {
  await filterTable(toolsOf(this), filled(this, name), filled(this, text));
});

/** Turns to the next page of a list. */
When('I turn to the next page', async function (this: UatWorld) {
  if (!(await nextPage(toolsOf(this)))) throw new Error('There is no next page to turn to.');
});

/** Turns the pages of a table until one has a row with the text. */
When(
  'I turn the pages of the {string} table to {string}',
  async function (this: UatWorld, name: string, text: string) {
    const wanted = filled(this, text);
    if (await turnPagesTo(toolsOf(this), filled(this, name), wanted)) return;
    throw new Error(`“${wanted}” is on no page of the table “${name}”.`);
  },
);

async function rowsAre(
  world: UatWorld,
  written: string,
  place: readonly Place[],
  extent: Extent,
  rows: DataTable,
): Promise<void> {
  const name = filled(world, written);
  const wanted = filledRows(world, rows.raw());
  await eventually(world, async () => {
    const fault = compareRows(await table(toolsOf(world), name, placed(world, place)), wanted, extent);
    return fault === undefined ? undefined : `The table${name === '' ? '' : ` “${name}”`} ${fault}.`;
  });
}
