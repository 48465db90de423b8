import { AfterAll, BeforeAll, When } from '@cucumber/cucumber';

BeforeAll(() => {});
BeforeAll(() => {});

When('a step passes', () => {});

AfterAll(() => {});
AfterAll(() => {
  throw new Error('AfterAll hook went wrong');
});
AfterAll(() => {});
