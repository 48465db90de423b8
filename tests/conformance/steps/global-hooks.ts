import { AfterAll, BeforeAll, When } from '@cucumber/cucumber';

BeforeAll(() => {});
BeforeAll(() => {});

When('a step passes', () => {});

When('a step fails', () => {
  throw new Error('Exception in step');
});

AfterAll(() => {});
AfterAll(() => {});
