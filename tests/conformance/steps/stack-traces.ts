import { When } from '@cucumber/cucumber';

When('a step throws an exception', () => {
  throw new Error('BOOM');
});
