import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on, textOf } from 'council-uat/pages';
import { FindPeoplePage } from '../../pages/carecase/find-people.page.ts';
import { PersonPage } from '../../pages/carecase/person.page.ts';
import { DocumentPage, ReferralPage } from '../../pages/carecase/referral.page.ts';
import { refer } from './case-in-hand.ts';
import { expectList } from './plain-checks.ts';
import { SPECIAL_DOCUMENTS, sampleDocument } from './sample-documents.ts';

const DOWNLOAD = 'name of the downloaded file';
const CONTENT = 'content of the downloaded file';

/** Takes down a referral for the person and adds sample documents, a name a row. */
Given('a referral for them with these documents:', async function (this: UatWorld, names: DataTable) {
  const files = names.raw().map(([name = '']) => sampleDocument(name));
  await refer(this, {}, files);
  await expectDocuments(this, names);
});

/** Adds a sample document of that name. */
When('I add the document {string} to the referral', async function (this: UatWorld, name: string) {
  await (await on(ReferralPage, this.page)).addDocument(sampleDocument(name));
});

/** Adds a document that tries a limit: its kind or its size. */
When(
  /^I add (a program|an empty document|a document of exactly 2 MB|a document of 2 MB and one byte) to the referral$/,
  async function (this: UatWorld, what: string) {
    const file = SPECIAL_DOCUMENTS[what]?.();
    if (!file) throw new Error(`No such sample document: ${what}.`);
    await (await on(ReferralPage, this.page)).addDocument(file);
  },
);

/** The documents that are listed with the referral, exactly. */
Then('the referral keeps these documents:', expectDocumentsHere);

/** One document is listed, and no more. */
Then('the referral keeps one document', async function (this: UatWorld) {
  const referral = await on(ReferralPage, this.page);
  const { length } = await referral.documentNames();
  expect(length, 'Number of documents kept with the referral').toBe(1);
});

/** Adding it is refused with this message. */
Then('the document is not kept, because {string}', async function (this: UatWorld, reason: string) {
  const referral = await on(ReferralPage, this.page);
  await expect(referral.problem, 'What CareCase says about the document').toContainText(reason);
  expectList(await referral.documentNames(), 'Documents kept with the referral', []);
});

/** Downloads the document and keeps it for the steps that follow. */
When('I download the document {string}', async function (this: UatWorld, name: string) {
  const download = await (await on(ReferralPage, this.page)).download(name);
  this.keep(DOWNLOAD, download.suggestedFilename());
  this.keep(CONTENT, await textOf(download));
});

/** The name that the downloaded file has. */
Then('the file is called {string}', async function (this: UatWorld, name: string) {
  expect(this.recall(DOWNLOAD), 'Name of the downloaded file').toBe(name);
});

/** The downloaded file is, byte for byte, the one that was added. */
Then('the file is the one that was added', async function (this: UatWorld) {
  const [name = ''] = await (await on(ReferralPage, this.page)).documentNames();
  const added = sampleDocument(name).buffer.toString('utf8');
  expect(this.recall(CONTENT), 'Content of the downloaded file').toBe(added);
});

/** Opens a document on the screen instead of downloading it. */
When(
  'I view the document {string} of the latest referral for {string}',
  async function (this: UatWorld, document: string, name: string) {
    const list = await on(FindPeoplePage, await this.open('/people'));
    await list.search(name);
    await list.openRecordOf(name);
    await (await on(PersonPage, this.page)).openLatestReferral();
    await (await on(ReferralPage, this.page)).view(document);
  },
);

/** The document that is on the screen holds these words. */
Then('the document on the screen says {string}', async function (this: UatWorld, words: string) {
  const document = await on(DocumentPage, this.page);
  await expect(document.text, 'Text of the document on the screen').toContainText(words);
});

async function expectDocumentsHere(this: UatWorld, names: DataTable): Promise<void> {
  await expectDocuments(this, names);
}

async function expectDocuments(world: UatWorld, names: DataTable): Promise<void> {
  const referral = await on(ReferralPage, world.page);
  const wanted = names.raw().map(([name = '']) => name);
  expectList(await referral.documentNames(), 'Documents kept with the referral', wanted);
}
