import { Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { CloseReferralPage, ReferralPage } from '../../pages/carecase/referral.page.ts';
import { type ReferralEntries, ReferralFormPage } from '../../pages/carecase/referral-form.page.ts';
import { ReferralListPage } from '../../pages/carecase/referral-list.page.ts';
import { accept, completeReferral, goToRecord, REFERRAL, refer } from './case-in-hand.ts';
import { expectListed, expectNotOffered, expectOffered } from './plain-checks.ts';
import { dayFromToday, typedDay } from './words.ts';

const LACKING: Readonly<Record<string, ReferralEntries>> = {
  'from nobody': { source: '' },
  'without a date': { received: '' },
  'received tomorrow': { received: typedDay(dayFromToday(1)) },
  'without a reason': { reason: '' },
};

/** Takes down a referral for the person, received today. */
Given('a referral for them', async function (this: UatWorld) {
  await refer(this);
});

/** Takes down a referral with a priority and a date on which it came in. */
Given(
  /^an? (routine|urgent) referral for them, received on (\d+ \w+ \d{4})$/,
  async function (this: UatWorld, priority: string, day: string) {
    const received = typedDay(new Date(`${day} UTC`).toISOString().slice(0, 10));
    await refer(this, { priority: priority === 'urgent' ? 'Urgent' : 'Routine', received });
  },
);

/** Takes down a referral for the person from that source. */
When('I take down a referral from the {string}', async function (this: UatWorld, source: string) {
  await refer(this, { source });
});

/** Fills in a referral that lacks something or has a wrong date, and tries to save. */
When(
  /^I try to take down a referral (from nobody|without a date|received tomorrow|without a reason)$/,
  async function (this: UatWorld, lacking: string) {
    await (await goToRecord(this)).newReferral();
    const form = await on(ReferralFormPage, this.page);
    await form.enter({ ...completeReferral(), ...LACKING[lacking] });
    await form.save();
  },
);

/** Fills in a referral without choosing a person, and tries to save. */
When('I try to take down a referral without a person', async function (this: UatWorld) {
  const form = await on(ReferralFormPage, await this.open('/referrals/new'));
  await form.enter(completeReferral());
  await form.save();
});

/** Saving is refused with this message. */
Then('the referral is not taken down, because {string}', async function (this: UatWorld, reason: string) {
  const form = await on(ReferralFormPage, this.page);
  await expect(form.problem, 'What CareCase says about the referral').toHaveText(reason);
});

/** The list of my team's referrals has it with that status. */
Then("my team's referrals show it as {string}", async function (this: UatWorld, status: string) {
  const reference = this.recall(REFERRAL);
  const list = await on(ReferralListPage, await this.open('/referrals'));
  await expectListed(list.referral(reference), `${reference} among my team's referrals`, 'listed');
  await expect(list.referral(reference), `Status of ${reference}`).toContainText(status);
});

/** The list of my team's referrals does not have it. */
Then("my team's referrals do not show it", async function (this: UatWorld) {
  const reference = this.recall(REFERRAL);
  const list = await on(ReferralListPage, await this.open('/referrals'));
  await expectListed(list.referral(reference), `${reference} among my team's referrals`, 'not listed');
});

/** Accepts the referral and gives it to a worker for a kind of assessment. */
When(
  'I accept the referral for a {string} by {string}',
  async function (this: UatWorld, kind: string, worker: string) {
    await accept(this, kind, worker);
  },
);

/** Ends the referral with a reason and no further action. */
When('I close the referral, because {string}', async function (this: UatWorld, reason: string) {
  await (await on(ReferralPage, this.page)).closeWithoutAction();
  await (await on(CloseReferralPage, this.page)).because(reason);
});

/** Closing is refused until a reason is given. */
Then('CareCase asks why no further action is needed', async function (this: UatWorld) {
  const dialog = await on(CloseReferralPage, this.page);
  await expect(dialog.problem, 'What CareCase asks').toHaveText('Say why no further action is needed.');
});

/** Changes the reason of an open referral and saves. */
When('I correct the reason to {string}', async function (this: UatWorld, reason: string) {
  await (await on(ReferralPage, this.page)).correct();
  const form = await on(ReferralFormPage, this.page);
  await form.enter({ reason });
  await form.save();
});

/** The reason that the referral shows. */
Then('the referral gives the reason {string}', async function (this: UatWorld, reason: string) {
  const referral = await on(ReferralPage, this.page);
  await expect(referral.reason, 'Reason for the referral').toHaveText(reason);
});

/** The status that the referral shows. */
Then('the referral is {string}', async function (this: UatWorld, status: string) {
  const referral = await on(ReferralPage, this.page);
  await expect(referral.status, 'Status of the referral').toHaveText(status);
});

/** A line of the referral's history holds these words. */
Then('the history of the referral says {string}', async function (this: UatWorld, words: string) {
  const referral = await on(ReferralPage, this.page);
  await expect(referral.history, 'History of the referral').toContainText(words);
});

/** The referral shows neither fields that can be changed nor decisions. */
Then('it can no longer be changed or decided on', async function (this: UatWorld) {
  const referral = await on(ReferralPage, this.page);
  await expectNotOffered(referral.correctLink, 'Correcting the referral');
  await expectNoDecision(referral);
});

/** The referral offers to correct what was taken down. */
Then('I may correct the referral', async function (this: UatWorld) {
  const referral = await on(ReferralPage, this.page);
  await expectOffered(referral.correctLink, 'Correcting the referral');
});

/** The referral offers no decision. */
Then('I may not decide on it', async function (this: UatWorld) {
  await expectNoDecision(await on(ReferralPage, this.page));
});

async function expectNoDecision(referral: ReferralPage): Promise<void> {
  await expectNotOffered(referral.acceptButton, 'Accepting the referral');
  await expectNotOffered(referral.closeButton, 'Closing the referral');
}
