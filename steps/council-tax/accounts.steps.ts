import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { ContactPage, MoveOutPage } from '../../pages/council-tax/account-changes.page.ts';
import { AccountsPage } from '../../pages/council-tax/accounts.page.ts';
import { NewAccountPage } from '../../pages/council-tax/new-account.page.ts';
import { NotesPage } from '../../pages/council-tax/notes.page.ts';
import { ScreenPage } from '../../pages/council-tax/screen.page.ts';
import { expectList } from './comparing.ts';
import { atAccount, inventHousehold, issueBill, newHousehold, pay } from './households.ts';
import { longDate, pounds } from './words.ts';

/** As many as somebody on the telephone can be asked about. */
const FEW = 10;

/** Opens an account for invented people in a home of that band. */
Given('a household in band {word}', async function (this: UatWorld, band: string) {
  await newHousehold(this, { band });
});

/** Opens an account for invented people in a home of that band, from that day on. */
Given(
  'a household in band {word}, liable from {date}',
  async function (this: UatWorld, band: string, from: string) {
    await newHousehold(this, { band, from: longDate(from) });
  },
);

/** Opens an account and issues its bill for the year. */
Given('a household in band {word} that has been billed', async function (this: UatWorld, band: string) {
  await newHousehold(this, { band });
  await issueBill(this);
});

/** Opens an account for a home that the valuation office has not banded. */
Given('a household whose home is not banded yet', async function (this: UatWorld) {
  await newHousehold(this, { band: '' });
});

/** Opens an account whose payments are more than its charges by that amount. */
Given('a household that is {amount} in credit', async function (this: UatWorld, credit: number) {
  await newHousehold(this, { band: 'C' });
  await pay(this, credit);
});

/** Takes a payment to the account. */
Given('the household has paid {amount}', async function (this: UatWorld, amount: number) {
  await pay(this, amount);
});

/** Searches the accounts by name, address or reference. */
When('I search the accounts for {string}', async function (this: UatWorld, words: string) {
  await this.open('/accounts');
  await (await on(AccountsPage, this.page)).search(words);
});

/** The search finds the account and does not drown it in others. */
Then('I find the account of {string}, and few others', async function (this: UatWorld, person: string) {
  const people = await (await on(AccountsPage, this.page)).liablePeople();
  const found = people.includes(person) ? person : people.join(', ') || 'nobody';
  expect(found, 'People found').toBe(person);
  expect(people.length, 'Accounts in the list').toBeLessThanOrEqual(FEW);
});

/** The search finds nothing. */
Then('no account is found', async function (this: UatWorld) {
  expectList('People found', await (await on(AccountsPage, this.page)).liablePeople(), []);
});

/** Tries to open a second account for a home that has one. */
When('I open another account for the same home', async function (this: UatWorld) {
  const home = JSON.parse(this.recall('address')) as { line1: string; postcode: string };
  await this.open('/accounts/new');
  await (await on(NewAccountPage, this.page)).openAccount(inventHousehold(this, { ...home, band: 'C' }));
});

/** Saves a new account with all its fields empty. */
When('I open an account without filling anything in', async function (this: UatWorld) {
  await this.open('/accounts/new');
  await (await on(NewAccountPage, this.page)).save();
});

/** Changes the e-mail address on the account and saves. */
When('I change their email address to {string}', async function (this: UatWorld, email: string) {
  await (await atAccount(this)).changeContact();
  await (await on(ContactPage, this.page)).changeEmail(email);
});

/** Ends the account's liability on that day. */
When('they move out on {date}', async function (this: UatWorld, lastDay: string) {
  await (await atAccount(this)).moveOut();
  await (await on(MoveOutPage, this.page)).moveOutOn(longDate(lastDay));
});

/** The named person signs in and writes a note on the account. */
When('the {string} notes {string}', async function (this: UatWorld, persona: string, text: string) {
  await this.signInAs(persona);
  await (await atAccount(this)).notes();
  await (await on(NotesPage, this.page)).add(text);
  this.keep('note', text);
});

/** The named person signs in and sees the note with its author's name. */
Then("a {string} reads that note under the adviser's name", async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
  await (await atAccount(this)).notes();
  const { notes } = await on(NotesPage, this.page);
  await expect(notes.row(this.recall('note'))).toContainText('Sunita Pemberley');
});

/** The e-mail address that the account shows. */
Then('the account shows the email address {string}', async function (this: UatWorld, email: string) {
  await expect((await atAccount(this)).email, 'Email').toHaveText(email);
});

/** Whether the account is open or closed. */
Then(/^the account is (open|closed)$/, async function (this: UatWorld, status: string) {
  await expect((await atAccount(this)).status, 'Status').toHaveText(status, { ignoreCase: true });
});

/** What the account shows: label in the first column, value in the second. */
Then('the account says:', async function (this: UatWorld, expected: DataTable) {
  const account = await atAccount(this);
  const figures = { Band: account.band, Balance: account.balance, Charge: account.charge };
  for (const [name, value] of Object.entries(expected.rowsHash())) {
    await expect(figures[name as keyof typeof figures], name).toHaveText(value);
  }
});

/** The account's balance, in the household's favour. */
Then('the account is {amount} in credit', async function (this: UatWorld, credit: number) {
  await expect((await atAccount(this)).balance, 'Balance').toHaveText(`${pounds(credit)} in credit`);
});

/** The account's balance is nil. */
Then('the account is clear', async function (this: UatWorld) {
  await expect((await atAccount(this)).balance, 'Balance').toHaveText('£0.00');
});

/** A message of the application holds these words. */
Then(/^I am told that (?:an account |the account )?(.+)$/, async function (this: UatWorld, message: string) {
  const { problem } = await on(ScreenPage, this.page);
  await expect(problem, 'What is said at the top of the page').toContainText(message, { ignoreCase: true });
});

/** Messages of the application hold these words, one a row. */
Then('I am told all of this:', async function (this: UatWorld, messages: DataTable) {
  const { problem } = await on(ScreenPage, this.page);
  for (const [message = ''] of messages.raw()) await expect(problem).toContainText(message);
});

/** The account lists one award, and no ended one. */
Then('the account shows one current award', async function (this: UatWorld) {
  const { awards } = await atAccount(this);
  await expect(awards.row('Current'), 'Current awards').toHaveCount(1);
});
