import { Given } from '@cucumber/cucumber';

Given(/^a (.*?) with (.*?)$/, (_first: string, _second: string) => {});
Given(/^a step with (.*?)$/, (_what: string) => {});
