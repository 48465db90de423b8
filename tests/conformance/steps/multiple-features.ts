import { Given } from '@cucumber/cucumber';

Given('an order for {string}', (_what: string) => {});
