import assert from 'node:assert';
import { defineParameterType, Given } from '@cucumber/cucumber';

interface Flight {
  readonly from: string;
  readonly to: string;
}

defineParameterType({
  name: 'flight',
  regexp: /([A-Z]{3})-([A-Z]{3})/,
  transformer: (from: string, to: string): Flight => ({ from, to }),
});

Given('{flight} has been delayed', (flight: Flight) => {
  assert.deepStrictEqual(flight, { from: 'LHR', to: 'CDG' });
});
