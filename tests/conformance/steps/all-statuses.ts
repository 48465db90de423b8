import { Given } from '@cucumber/cucumber';

Given(/^a step$/, () => {});
Given(/^a failing step$/, () => {
  throw new Error('whoops');
});
Given(/^a pending step$/, () => 'pending');
Given(/^a skipped step$/, () => 'skipped');
Given(/^an ambiguous (.*?)$/, (_what: string) => {});
Given(/^(.*?) ambiguous step$/, (_article: string) => {});
