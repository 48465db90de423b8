import { Given } from '@cucumber/cucumber';

Given('I have {int} <![CDATA[cukes]]> in my belly', (_count: number) => {});
