import { AfterAll, BeforeAll, When } from '@cucumber/cucumber';

BeforeAll(() => {});
BeforeAll(() => {
  throw new Error('BeforeAll hook went wrong');
});
BeforeAll(() => {});

When('a step passes', () => {});

AfterAll(() => {});
AfterAll(() => {});
