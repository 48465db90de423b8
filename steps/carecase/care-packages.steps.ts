import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { DeclinePackagePage, PackagePage } from '../../pages/carecase/package.page.ts';
import { PackageFormPage, type ServiceEntry } from '../../pages/carecase/package-form.page.ts';
import { addPerson, goToRecord, invented, PACKAGE } from './case-in-hand.ts';
import { expectList, expectNotOffered } from './plain-checks.ts';
import { dayFromToday, pounds, typedDay } from './words.ts';

const URGENT = 'Urgent need, before an assessment';
const STATES: Readonly<Record<string, string>> = {
  authorised: 'Authorised',
  declined: 'Declined',
  'awaiting authorisation': 'Awaiting authorisation',
  'with the funding panel': 'With the funding panel',
};

/** Proposes a package of one service at this weekly cost, on an authorised assessment. */
Given('a care package of {amount} a week was proposed', proposeCosting);
When('I propose a care package of {amount} a week', proposeCosting);

/** Proposes a package of several services: a row each with hours, rate and units. */
When('I propose a care package of these services:', async function (this: UatWorld, table: DataTable) {
  const services = table.hashes().map((row) => ({
    service: row.service ?? '',
    provider: row.provider ?? '',
    units: row.units ?? '',
    cost: row['cost of a unit'] ?? '',
  }));
  await propose(this, URGENT, services);
});

/** Goes to propose a package although no assessment has been authorised yet. */
When('I try to propose a package on the ground of an assessed need', async function (this: UatWorld) {
  await fillForm(this, 'Assessed need', [serviceCosting('£120.00')]);
});

/** The proposal is refused with this message. */
Then('the package is not proposed, because {string}', async function (this: UatWorld, reason: string) {
  const form = await on(PackageFormPage, this.page);
  await expect(form.problem, 'What CareCase says about the package').toHaveText(reason);
});

/** Authorises the package as the person at work. */
When('I authorise the care package', async function (this: UatWorld) {
  await (await openPackage(this)).authorise();
});

/** Declines the package with a reason. */
When('I decline the care package, because {string}', async function (this: UatWorld, reason: string) {
  await (await openPackage(this)).decline();
  await (await on(DeclinePackagePage, this.page)).because(reason);
});

/** The stage that the package shows. */
Then(
  /^the care package is (authorised|declined|awaiting authorisation|with the funding panel)$/,
  async function (this: UatWorld, state: string) {
    const carePackage = await openPackage(this);
    await expect(carePackage.status, 'Status of the care package').toHaveText(STATES[state] ?? state);
  },
);

/** Authorising is refused because the cost is above the limit of the person at work. */
Then('the care package is refused for its cost', async function (this: UatWorld) {
  const carePackage = await on(PackagePage, this.page);
  await expect(carePackage.status, 'Status of the care package').toHaveText('Awaiting authorisation');
  await expect(carePackage.problem, 'What CareCase says').toContainText('more than your limit');
  const status = (await openPackage(this)).status;
  await expect(status, 'Status of the care package, opened again').toHaveText('Awaiting authorisation');
});

/** The package can be opened, and nothing offers to authorise it. */
Then('I am not offered to authorise it', async function (this: UatWorld) {
  const carePackage = await openPackage(this);
  await expectNotOffered(carePackage.authoriseButton, 'Authorising the care package');
});

/** The weekly cost of each service, one a row. */
Then('the services cost:', async function (this: UatWorld, table: DataTable) {
  const carePackage = await openPackage(this);
  const shown = await carePackage.services.records();
  const costs = shown.map((row) => `${row.Service} ${row['A week']}`);
  expectList(
    costs,
    'Weekly cost of each service',
    table.raw().map((row) => row.join(' ')),
  );
});

/** The weekly total of the package. */
Then('the care package costs {amount} a week', async function (this: UatWorld, cost: number) {
  const carePackage = await openPackage(this);
  await expect(carePackage.weeklyCost, 'Weekly cost of the care package').toHaveText(pounds(cost));
});

/** A line of the package's history holds these words. */
Then('the history of the package says {string}', async function (this: UatWorld, words: string) {
  const carePackage = await openPackage(this);
  await expect(carePackage.history, 'History of the care package').toContainText(words);
});

async function proposeCosting(this: UatWorld, cost: number): Promise<void> {
  await addPerson(this, invented(this));
  await propose(this, URGENT, [serviceCosting(pounds(cost))]);
}

async function propose(world: UatWorld, basis: string, services: readonly ServiceEntry[]): Promise<void> {
  await fillForm(world, basis, services);
  await on(PackagePage, world.page);
  world.keep(PACKAGE, new URL(world.page.url()).pathname);
}

async function fillForm(world: UatWorld, basis: string, services: readonly ServiceEntry[]): Promise<void> {
  await (await goToRecord(world)).proposePackage();
  const form = await on(PackageFormPage, world.page);
  await form.enter(basis, typedDay(dayFromToday(7)), services);
  await form.propose();
}

/** One service that costs that much a week. */
function serviceCosting(cost: string): ServiceEntry {
  return { service: 'Home care', provider: 'Larkspur Homecare', units: '1', cost };
}

async function openPackage(world: UatWorld): Promise<PackagePage> {
  return on(PackagePage, await world.open(world.recall(PACKAGE)));
}
