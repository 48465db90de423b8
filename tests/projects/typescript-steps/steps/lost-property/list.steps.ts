import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { ListPage } from '../../pages/lost-property/list.page.ts';

When('I look at what was handed in', async function (this: UatWorld) {
  await this.open('/');
});

Then('a/an {string} is in the list', async function (this: UatWorld, thing: string) {
  const list = await on(ListPage, this.page);
  expect(await list.things()).toContain(thing);
});
