import { Given } from '@cucumber/cucumber';

Given(
  /^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$/,
  (_first: string, _second: string | null, _third: string | null) => {},
);
