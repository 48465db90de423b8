import { Given, Then, When } from '@cucumber/cucumber';

Given('an order for {string}', (_what: string) => {});
When('an action', () => {});
Then('an outcome', () => {});
