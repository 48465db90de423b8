import { createReadStream } from 'node:fs';
import { When, type World } from '@cucumber/cucumber';

When('a JPEG image is attached', async function (this: World) {
  await this.attach(createReadStream(`${import.meta.dirname}/cucumber.jpeg`), 'image/jpeg');
});

When('a PNG image is attached', async function (this: World) {
  await this.attach(createReadStream(`${import.meta.dirname}/cucumber.png`), 'image/png');
});
