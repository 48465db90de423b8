import { Given } from '@cucumber/cucumber';
import { Skipped } from 'council-uat';

Given('I skip a step', () => {
  throw new Skipped('skipping');
});
