import { Given } from '@cucumber/cucumber';

Given('{airport} is closed because of a strike', (_airport: string) => {
  throw new Error('Nobody defined the parameter type, so this must not be called.');
});
