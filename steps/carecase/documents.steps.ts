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

Given('a referral for them with these documents:', async function (this: UatWorld, names: DataTable) {
  const files = names.raw().map(([name = '']) => sampleDocument(name));
  await refer(this, {}, files);
  await expectDocuments(this, names);
});

When('I add the document {string} to the referral', async function (this: UatWorld, name: string) {
  await (await on(ReferralPage, this.page)).addDocument(sampleDocument(name));
});

When(
  /^I add (a program|an empty document|a document of exactly 2 MB|a document of 2 MB and one byte) to the referral$/,
  async function (this: UatWorld, what: string) {
    const file = SPECIAL_DOCUMENTS[what]?.();
    if (!file) throw new Error(`No such sample document: ${what}.`);
    await (await on(ReferralPage, this.page)).addDocument(file);
  },
);

Then('the referral keeps these documents:', expectDocumentsHere);

Then('the referral keeps one document', async function (this: UatWorld) {
  const referral = await on(ReferralPage, this.page);
  const { length } = await referral.documentNames();
  expect(length, 'Number of documents kept with the referral').toBe(1);
});

Then('the document is not kept, because {string}', async function (this: UatWorld, reason: string) {
  const referral = await on(ReferralPage, this.page);
  await expect(referral.problem, 'What CareCase says about the document').toContainText(reason);
  expectList(await referral.documentNames(), 'Documents kept with the referral', []);
});

When('I download the document {string}', async function (this: UatWorld, name: string) {
  const download = await (await on(ReferralPage, this.page)).download(name);
  this.keep(DOWNLOAD, download.suggestedFilename());
  this.keep(CONTENT, await textOf(download));
});

Then('the file is called {string}', async function (this: UatWorld, name: string) {
  expect(this.recall(DOWNLOAD), 'Name of the downloaded file').toBe(name);
});

Then('the file is the one that was added', async function (this: UatWorld) {
  const [name = ''] = await (await on(ReferralPage, this.page)).documentNames();
  const added = sampleDocument(name).buffer.toString('utf8');
  expect(this.recall(CONTENT), 'Content of the downloaded file').toBe(added);
});

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
