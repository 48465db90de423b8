import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { downloadBy } from '../../pages/shared/acting/downloading.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { compareRows, type Extent } from './checking-tables.ts';
import { keepDownload, lastDownload } from './files/downloads.ts';
import { pdfText } from './files/pdf.ts';
import { rowsOfFile } from './files/rows.ts';
import { named, placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Presses what gives a file, and keeps the file for the checks that follow. */
When('I download {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  keepDownload(this, await downloadBy(toolsOf(this), named(this, target), placed(this, place)));
});

/** The file's name, to the letter; * stands for anything. */
Then('the downloaded file is called {string}', function (this: UatWorld, written: string) {
  const wanted = filled(this, written);
  const { name } = lastDownload(this);
  const form = wanted
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  if (!new RegExp(`^${form}$`).test(name))
    throw new Error(`The downloaded file: expected “${wanted}”, but it is called “${name}”.`);
});

/** What kind of file it is by its content: CSV, PDF, workbook, picture, zip or text. */
Then('the downloaded file is a/an {word}', function (this: UatWorld, wanted: string) {
  const { kind } = lastDownload(this);
  const plain = wanted.toLowerCase().replace(/^(excel|xlsx|spreadsheet)$/, 'workbook');
  if (kind !== plain && !(plain === 'csv' && kind === 'text'))
    throw new Error(`The downloaded file: expected a ${wanted}, but by its content it is a ${kind}.`);
});

/** The text stands in the downloaded file; of a PDF, in the text of its pages. */
Then('the downloaded file contains {string}', async function (this: UatWorld, written: string) {
  const wanted = filled(this, written).replace(/\s+/g, ' ');
  const { kind, bytes, name } = lastDownload(this);
  const text =
    kind === 'pdf'
      ? await pdfText(bytes)
      : kind === 'workbook'
        ? (await rowsOfFile(this)).join('\n')
        : bytes.toString('utf8');
  if (!text.replace(/\s+/g, ' ').includes(wanted))
    throw new Error(
      `“${name}” does not contain “${wanted}”. It begins “${text.replace(/\s+/g, ' ').slice(0, 120)}”.`,
    );
});

/** The rows of a CSV file or of a workbook's first sheet hold at least these. */
Then('the downloaded file contains the rows:', async function (this: UatWorld, table: DataTable) {
  await rowsAre(this, 'some', table);
});

/** The rows of a CSV file or of a workbook's first sheet are these and no others, in any order. */
Then('the downloaded file contains exactly the rows:', async function (this: UatWorld, table: DataTable) {
  await rowsAre(this, 'all', table);
});

/** So many rows under the headings. */
Then('the downloaded file has {int} row(s)', async function (this: UatWorld, count: number) {
  const rows = (await rowsOfFile(this)).length - 1;
  if (rows !== count)
    throw new Error(`The downloaded file: expected ${count} rows under the headings, but it has ${rows}.`);
});

async function rowsAre(world: UatWorld, extent: Extent, table: DataTable): Promise<void> {
  const [headings = [], ...rows] = await rowsOfFile(world);
  const fault = compareRows({ headings, rows }, filledRows(world, table.raw()), extent);
  if (fault !== undefined) throw new Error(`The downloaded file ${fault}.`);
}
