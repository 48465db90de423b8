import assert from 'node:assert';
import { Given, Then, When } from '@cucumber/cucumber';

interface Shop {
  money: number;
  stock: string[];
  bought: string | undefined;
}

Given('the customer has {int} cents', function (this: Shop, cents: number) {
  this.money = cents;
});

Given('there are chocolate bars in stock', function (this: Shop) {
  this.stock = ['Mars'];
});

Given('there are no chocolate bars in stock', function (this: Shop) {
  this.stock = [];
});

When('the customer tries to buy a {int} cent chocolate bar', function (this: Shop, price: number) {
  if (this.money >= price) this.bought = this.stock.pop();
});

Then('the sale should not happen', function (this: Shop) {
  assert.strictEqual(this.bought, undefined);
});

Then('the sale should happen', function (this: Shop) {
  assert.ok(this.bought);
});
