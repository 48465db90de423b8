// Pictures for the made-up run: drawn in the browser, as the screencast gives them.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SCREENS = 40;

/** JPEGs as the screencast gives them, of pages such as a council's applications have. */
export async function drawScreens(harness) {
  const { chromium } = createRequire(path.join(path.resolve(harness), 'package.json'))('@playwright/test');
  const { findBrowser, launchOptions } = await load(harness, 'run/browser.js');
  const browser = await chromium.launch(launchOptions(findBrowser()));
  const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
  const screens = [];
  for (let number = 0; number < SCREENS; number++) {
    await page.setContent(pageHtml(number));
    screens.push(await inRange(page, 17_000 + (number % 10) * 1000));
  }
  await browser.close();
  return screens;
}

/** From 17 to 27 KB, by quality. */
async function inRange(page, least) {
  for (let quality = 30; ; quality += 4) {
    const body = await page.screenshot({ type: 'jpeg', quality });
    if (body.length > least || quality > 94) return body;
  }
}

function pageHtml(number) {
  const rows = Array.from({ length: 2 + (number % 4) }, (_, at) => {
    const account = 8_000_000 + number * 97 + at;
    return `<tr><td>${account}</td><td>${at + 3} Market Street</td><td>£${(account % 997) + 0.4}</td><td>Open</td></tr>`;
  });
  return `<body style="font:15px Arial;margin:0"><div style="background:#17365c;color:#fff;padding:12px">Council Tax</div><main style="padding:16px"><h1 style="font-size:24px">Accounts of page ${number}</h1><p>Signed in as revenues officer. Search results, newest first.</p><table style="border-collapse:collapse;width:70%">${rows.join('')}</table><button>Raise a refund</button></main></body>`;
}

/** Pictures in the run's media; `distinct` is the part of steps whose screen differs from the one before. */
export class Pictures {
  count = 0;
  bytes = 0;
  step = 0;
  media;

  constructor(run, screens, distinct) {
    Object.assign(this, { run, screens, distinct });
  }

  next() {
    const isNew = Math.floor((this.step + 1) * this.distinct) > Math.floor(this.step * this.distinct);
    this.step += 1;
    if (isNew || this.media === undefined)
      this.media = this.write(this.screens[this.step % this.screens.length]);
    return this.media;
  }

  /** A comment in the JPEG makes its content, and so its hash, another one. */
  write(screen) {
    const text = Buffer.from(`picture ${this.step}`);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(text.length + 2);
    const body = Buffer.concat([
      screen.subarray(0, 2),
      Buffer.from([0xff, 0xfe]),
      size,
      text,
      screen.subarray(2),
    ]);
    const sha256 = createHash('sha256').update(body).digest('hex');
    writeFileSync(path.join(this.run, 'media', `${sha256}.jpg`), body);
    this.count += 1;
    this.bytes += body.length;
    const about = { kind: 'screenshot', name: 'Screen after the step', mediaType: 'image/jpeg' };
    return { ...about, sha256, path: `media/${sha256}.jpg`, bytes: body.length };
  }
}

/** A module of the built harness. */
export function load(harness, file) {
  return import(pathToFileURL(path.join(path.resolve(harness), 'dist/harness', file)).href);
}
