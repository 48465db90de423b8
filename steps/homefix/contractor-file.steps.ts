import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { ContractorFilePage } from '../../pages/homefix/contractor-file.page.ts';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { contractorFile } from './contractor-file.ts';
import { openRepair, raise } from './repair-in-hand.ts';
import { inWords, isoDate, listed, plainAmount, ukDate } from './words.ts';

const COMPLETED_ON = '20/11/2026';

interface RepairWanted {
  readonly repair: string;
  readonly trade: string;
  readonly 'reported on': string;
}

/** The named person signs in and raises a repair a row; later steps use the names of the first column. */
Given(
  'a(n) {string} has raised these repairs',
  async function (this: UatWorld, persona: string, table: DataTable) {
    await this.signInAs(persona);
    for (const wanted of table.hashes() as unknown as RepairWanted[]) {
      const repair = await raise(this, {
        priority: 'Routine',
        trade: wanted.trade,
        reported: isoDate(wanted['reported on']),
      });
      this.keep(`repair ${wanted.repair}`, await repair.jobNumber());
    }
  },
);

/** Completes one of these repairs at that cost. */
Given(
  'the repair {string} was completed at {amount}',
  async function (this: UatWorld, name: string, cost: number) {
    const screen = await (await openRepair(this, this.recall(`repair ${name}`))).complete();
    await screen.enter(plainAmount(cost));
    await screen.save();
  },
);

/** Loads a file of a contractor's invoices, a line a row. */
Given('Kelsing Drains has sent a file with these lines', sendLines);
When('Kelsing Drains sends a file with these lines', sendLines);

/** Loads the file that was loaded before once more. */
When('Kelsing Drains sends the same file again', async function (this: UatWorld) {
  await send(this, this.recall('file'));
});

/** Loads a file whose number of lines and total need not agree with what is in it. */
When(
  'Kelsing Drains sends the repair {string} at {amount} in a file that claims {int} lines and {amount}',
  async function (this: UatWorld, name: string, cost: number, lines: number, total: number) {
    const repair = { jobNumber: jobNumberOf(this, name), completedOn: COMPLETED_ON, cost: plainAmount(cost) };
    await send(this, contractorFile(this.unique('KLS'), [repair], { lines, total: plainAmount(total) }));
  },
);

/** Loads a file as somebody who may not. */
When("I try to load a contractor's file", async function (this: UatWorld) {
  await send(this, contractorFile(this.unique('KLS'), []));
});

/** What became of each line: taken or rejected, and why. */
Then('the lines are taken as follows', async function (this: UatWorld, table: DataTable) {
  const outcome = await (await on(ContractorFilePage, this.page)).outcome();
  for (const { repair = '', outcome: wanted = '', reason = '' } of table.hashes()) {
    const line = outcome.find((one) => one['Job No'] === jobNumberOf(this, repair));
    const found = { outcome: line?.Outcome ?? 'not in the list', reason: line?.Reason ?? '' };
    expect(inWords(found), `The line for the repair “${repair}”`).toBe(inWords({ outcome: wanted, reason }));
  }
});

/** The lines of the report on what was rejected. */
Then('the reject report says', async function (this: UatWorld, table: DataTable) {
  const report = await (await on(ContractorFilePage, this.page)).rejectReport();
  this.attach(report, { mediaType: 'text/csv', fileName: 'reject report.csv' });
  const [headings = [], ...lines] = report
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  for (const [index, wanted] of table.hashes().entries()) {
    const columns = Object.keys(wanted).map((name) => [name, lines[index]?.[headings.indexOf(name)] ?? '']);
    const found: Record<string, string> = Object.fromEntries(columns);
    expect(inWords(found), `Line ${index + 1} of the reject report`).toBe(inWords(wanted));
  }
});

async function sendLines(this: UatWorld, table: DataTable): Promise<void> {
  const repairs = table.hashes().map((line) => ({
    jobNumber: jobNumberOf(this, line.repair ?? ''),
    completedOn: ukDate(isoDate(line['completed on'] ?? '')),
    cost: line.cost ?? '',
  }));
  await send(this, contractorFile(this.unique('KLS'), repairs));
}

async function send(world: UatWorld, file: string): Promise<void> {
  world.keep('file', file);
  const screen = await openFromMenu(ContractorFilePage, world.page);
  world.keep('objection', listed(await screen.load(file)));
}

/** A repair goes by the name that the scenario gave it, or by a job number that is nobody's. */
function jobNumberOf(world: UatWorld, repair: string): string {
  return /^\d{7}$/.test(repair) ? repair : world.recall(`repair ${repair}`);
}
