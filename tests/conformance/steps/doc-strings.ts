import { Given } from '@cucumber/cucumber';

Given('a doc string:', (_text: string) => {});
