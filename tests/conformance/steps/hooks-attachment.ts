import { createReadStream } from 'node:fs';
import { After, Before, When, type World } from '@cucumber/cucumber';

const picture = `${import.meta.dirname}/cucumber.svg`;

Before(async function (this: World) {
  await this.attach(createReadStream(picture), 'image/svg+xml');
});

When('a step passes', () => {});

After(async function (this: World) {
  await this.attach(createReadStream(picture), 'image/svg+xml');
});
