import { Given } from '@cucumber/cucumber';

Given('a step', () => {});
