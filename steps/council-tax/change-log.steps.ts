import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { BandPage, ContactPage, PlanPage } from '../../pages/council-tax/account-changes.page.ts';
import { ChangeLogPage } from '../../pages/council-tax/change-log.page.ts';
import { atAccount, pay } from './households.ts';

const CHANGES: Readonly<Record<string, (world: UatWorld) => Promise<void>>> = {
  band: async (world) => {
    await (await atAccount(world)).changeBand();
    await (await on(BandPage, world.page)).changeTo('D', '1 June 2026');
  },
  'contact details': async (world) => {
    await (await atAccount(world)).changeContact();
    await (await on(ContactPage, world.page)).changeEmail('another.address@example.com');
  },
  'instalment plan': async (world) => {
    await (await atAccount(world)).changePlan();
    await (await on(PlanPage, world.page)).agree('12', 'Direct Debit');
  },
  balance: (world) => pay(world, 25_00),
};

/** Changes one thing on the account: what is changed is named in words. */
When(/^I change the household's (.+)$/, async function (this: UatWorld, what: string) {
  const change = CHANGES[what];
  if (!change)
    throw new Error(
      `"${what}" is not a change that these steps know. They know: ${Object.keys(CHANGES).join(', ')}.`,
    );
  await change(this);
});

/** The named person signs in and finds the change with who made it. */
Then(
  'the {string} finds {string} by {string} in the change log',
  async function (this: UatWorld, persona: string, entry: string, person: string) {
    await this.signInAs(persona);
    await this.open('/change-log');
    const log = await on(ChangeLogPage, this.page);
    await log.showAccount(this.recall('account'));
    expect(await log.whoDid(entry), `Who made the change "${entry}"`).toBe(person);
  },
);
