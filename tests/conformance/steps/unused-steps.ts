import { Given } from '@cucumber/cucumber';

Given('a step that is used', () => {});
Given('a step that is not used', () => {});
