import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { ReferralPage } from '../../pages/carecase/referral.page.ts';
import { ReferralFormPage } from '../../pages/carecase/referral-form.page.ts';

/** Writes the job number of the Homefix repair into the CareCase referral. */
When('I note the job number of the repair in the referral', async function (this: UatWorld) {
  await (await openReferral(this)).correct();
  const form = await on(ReferralFormPage, this.page);
  await form.enter({ reason: `Fell on the stairs; the handrail is loose. Repair ${this.recall('repair')}.` });
  await form.save();
});

/** The CareCase referral holds the job number of the Homefix repair. */
Then('the referral names the repair', async function (this: UatWorld) {
  const referral = await openReferral(this);
  await expect(referral.reason, 'Reason for the referral').toContainText(this.recall('repair'));
});

async function openReferral(world: UatWorld): Promise<ReferralPage> {
  return on(ReferralPage, await world.open(`/referrals/${world.recall('referral')}`));
}
