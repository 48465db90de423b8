import { Given } from '@cucumber/cucumber';

Given('I have {int} cukes in my belly', (_count: number) => {});
