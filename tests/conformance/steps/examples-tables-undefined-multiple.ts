import assert from 'node:assert';
import { Given, Then, When } from '@cucumber/cucumber';

interface Counting {
  cucumbers: number;
}

Given('there are {int} cucumbers', function (this: Counting, count: number) {
  this.cucumbers = count;
});

When('I eat {int} cucumbers', function (this: Counting, count: number) {
  this.cucumbers -= count;
});

Then('I should have {int} cucumbers', function (this: Counting, expected: number) {
  assert.strictEqual(this.cucumbers, expected);
});
