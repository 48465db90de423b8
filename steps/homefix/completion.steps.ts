import { Given, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { VariationsPage } from '../../pages/homefix/variations.page.ts';
import { openRepair, raise } from './repair-in-hand.ts';
import { listed, pence, plainAmount } from './words.ts';

/** Completes the repair with a cost that lies above the order by that amount. */
Given('I have completed it at {amount} more than was ordered', completeAbove);
When('I complete it at {amount} more than was ordered', completeAbove);
When('I try to complete it at {amount} more than was ordered', completeAbove);

/** Asks for a higher cost than was ordered, by that amount. */
Given('I have submitted a variation of {amount}', submitVariation);

/** The named person signs in and asks for a higher cost than was ordered. */
Given(
  'a(n) {string} has submitted a variation of {amount}',
  async function (this: UatWorld, persona: string, variation: number) {
    await this.signInAs(persona);
    await submitVariation.call(this, variation);
  },
);

/** Approves the higher cost; "try to" where it is going to be refused. */
When('I approve the variation', approve);
When('I try to approve the variation', approve);

/** Rejects the higher cost with a reason. */
When('I reject the variation because {string}', async function (this: UatWorld, reason: string) {
  const screen = await openFromMenu(VariationsPage, this.page);
  await screen.reject(this.recall('repair'), reason);
});

async function completeAbove(this: UatWorld, variation: number): Promise<void> {
  const screen = await (await openRepair(this)).complete();
  await screen.enter(plainAmount(pence(await screen.orderValue()) + variation));
  this.keep('objection', listed(await screen.save()));
}

async function submitVariation(this: UatWorld, variation: number): Promise<void> {
  await raise(this, { priority: 'Routine', trade: 'Plumbing' });
  await completeAbove.call(this, variation);
}

async function approve(this: UatWorld): Promise<void> {
  const screen = await openFromMenu(VariationsPage, this.page);
  await screen.approve(this.recall('repair'));
}
