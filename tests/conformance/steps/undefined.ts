import { Given } from '@cucumber/cucumber';

Given('an implemented step', () => {});
Given('a step that will be skipped', () => {});
