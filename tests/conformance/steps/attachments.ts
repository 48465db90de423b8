import { createReadStream } from 'node:fs';
import { When, type World } from '@cucumber/cucumber';

const COLOURED = [31, 91, 33, 32, 34, 95, 35]
  .map((colour, index) => `\u001b[${colour}m${'rainbow'[index]}\u001b[0m`)
  .join('');

When(
  'the string {string} is attached as {string}',
  async function (this: World, text: string, mediaType: string) {
    await this.attach(text, mediaType);
  },
);

When('the string {string} is logged', async function (this: World, text: string) {
  await this.log(text);
});

When('text with ANSI escapes is logged', async function (this: World) {
  await this.log(`This displays a ${COLOURED}`);
});

When(
  'the following string is attached as {string}:',
  async function (this: World, mediaType: string, text: string) {
    await this.attach(text, mediaType);
  },
);

When(
  'an array with {int} bytes is attached as {string}',
  async function (this: World, size: number, mediaType: string) {
    await this.attach(Buffer.from(Array.from({ length: size }, (_, byte) => byte)), mediaType);
  },
);

When('a PDF document is attached and renamed', async function (this: World) {
  const document = createReadStream(`${import.meta.dirname}/document.pdf`);
  await this.attach(document, { mediaType: 'application/pdf', fileName: 'renamed.pdf' });
});

When('a link to {string} is attached', async function (this: World, address: string) {
  await this.link(address);
});

When(
  'the string {string} is attached as {string} before a failure',
  async function (this: World, text: string, mediaType: string) {
    await this.attach(text, mediaType);
    throw new Error('whoops');
  },
);
