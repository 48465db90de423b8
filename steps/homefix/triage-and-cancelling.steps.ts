import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { openRepair } from './repair-in-hand.ts';
import { listed } from './words.ts';

/** Gives the repair another priority; "try to" where it is going to be refused. */
When('I lower its priority to {string}', changePriority);
When('I try to change its priority to {string}', changePriority);
/** Cancels the repair with a reason; "try to" where it is going to be refused. */
When('I cancel the repair because {string}', cancel);
When('I try to cancel the repair because {string}', cancel);

/** Asks to cancel the repair and answers no to the question whether it is meant. */
When('I click Cancel for {string} and think better of it', async function (this: UatWorld, reason: string) {
  const screen = await (await openRepair(this)).cancel();
  await screen.chooseReason(reason);
  this.keep('question', listed(await screen.thinkBetter()));
});

/** The question whether to cancel was asked. */
Then('Homefix has asked me whether to cancel the repair', async function (this: UatWorld) {
  const question = `Cancel repair ${this.recall('repair')}?`;
  expect(this.recall('question'), 'What Homefix asked before it cancelled the repair').toBe(question);
});

async function changePriority(this: UatWorld, priority: string): Promise<void> {
  const screen = await (await openRepair(this)).triage();
  await screen.choosePriority(priority);
  await screen.save();
}

async function cancel(this: UatWorld, reason: string): Promise<void> {
  const screen = await (await openRepair(this)).cancel();
  await screen.chooseReason(reason);
  await screen.confirm();
}
