import { After, Given } from '@cucumber/cucumber';

Given('a step that skips', () => 'skipped');

After(() => {
  throw new Error('whoops');
});
