import assert from 'node:assert';
import { Given, Then, When } from '@cucumber/cucumber';

interface Counting {
  cucumbers: number;
  friends: number;
}

Given('there are {int} cucumbers', function (this: Counting, count: number) {
  this.cucumbers = count;
});

Given('there are {int} friends', function (this: Counting, count: number) {
  this.friends = count;
});

When('I eat {int} cucumbers', function (this: Counting, count: number) {
  this.cucumbers -= count;
});

Then('I should have {int} cucumbers', function (this: Counting, expected: number) {
  assert.strictEqual(this.cucumbers, expected);
});

Then('each person can eat {int} cucumbers', function (this: Counting, expected: number) {
  assert.strictEqual(Math.floor(this.cucumbers / (1 + this.friends)), expected);
});
