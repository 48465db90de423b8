import assert from 'node:assert';
import { type DataTable, Then, When } from '@cucumber/cucumber';

interface Remembering {
  transposed: DataTable;
}

When('the following table is transposed:', function (this: Remembering, table: DataTable) {
  this.transposed = table.transpose();
});

Then('it should be:', function (this: Remembering, expected: DataTable) {
  assert.deepStrictEqual(this.transposed.raw(), expected.raw());
});
