import { After, Before, When } from '@cucumber/cucumber';

Before(() => {});

When('a step passes', () => {});

When('a step fails', () => {
  throw new Error('Exception in step');
});

After(() => {});
