import { Given } from '@cucumber/cucumber';

Given('an ambiguous step', () => {});
Given('an ambiguous step', () => {});
