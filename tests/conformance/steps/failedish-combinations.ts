import { Given } from '@cucumber/cucumber';

Given(/^a step$/, () => {});
Given(/^a skipped step$/, () => 'skipped');
Given(/^a pending step$/, () => 'pending');
Given(/^an ambiguous (.*?)$/, (_what: string) => {});
Given(/^(.*?) ambiguous step$/, (_article: string) => {});
Given(/^a failing step$/, () => {
  throw new Error('whoops');
});
