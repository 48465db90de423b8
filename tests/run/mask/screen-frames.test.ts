import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawMasks } from '../../../harness/run/mask/index.ts';
import { coveredShares, maskOf, useBrowser } from './browser.ts';
import { live, personal } from './options.ts';
import type { Area } from './png.ts';

const NUMBER = '<body style="margin:0"><p style="margin:10px"><b id=x>9990000018</b> <i id=y>open</i></p>';
const frame = (src: string) => `<iframe src="${src}" width=300 height=80 style="border:0"></iframe>`;
const pages: Record<string, (other: string) => string> = {
  '/number': () => NUMBER,
  '/inner': () => `<body style="margin:0">${frame('/number')}`,
  '/same': () => `<p>outside</p>${frame('/number')}`,
  '/nested': () => `<p>outside</p>${frame('/inner')}`,
  '/other': (other) => `<p>outside</p>${frame(`${other}/number`)}`,
  '/set': (other) => `<frameset rows="100,*"><frame src="/number"><frame src="${other}/number"></frameset>`,
};

const newPage = useBrowser();
const servers: Server[] = [];
const origins: string[] = [];

beforeAll(async () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      // As strict as a page can be: masks must not need anything that a policy may forbid.
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; frame-src *; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
      );
      response.end(pages[request.url ?? '']?.(origins[1] ?? '') ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    origins.push(`http://${host}:${(server.address() as AddressInfo).port}`);
  }
});

afterAll(() => {
  for (const server of servers) server.close();
});

/** Where an element of a frame is drawn on the page. */
async function areaIn(inner: Frame, selector: string): Promise<Area> {
  const box = await inner.locator(selector).boundingBox();
  if (box === null) throw new Error(selector);
  return box;
}

async function open(path: string): Promise<{ page: Page; numbers: Frame[] }> {
  const page = await newPage();
  await page.goto(`${origins[0]}${path}`);
  return { page, numbers: page.frames().filter((one) => one.url().endsWith('/number')) };
}

describe('a frame', () => {
  it.each(['/same', '/nested', '/other', '/set'])(
    'is masked inside, and only where it must be: %s',
    async (path) => {
      const { page, numbers } = await open(path);
      expect(numbers.length).toBe(path === '/set' ? 2 : 1);
      for (const inner of numbers) {
        const areas = [await areaIn(inner, '#x'), await areaIn(inner, '#y')];
        expect(await coveredShares(page, maskOf(personal), areas)).toEqual([1, 0]);
      }
      await page.close();
    },
  );

  it('of another origin is covered as a whole on live data', async () => {
    const { page, numbers } = await open('/other');
    const areas = await Promise.all(numbers.map((inner) => areaIn(inner, '#y')));
    expect(await coveredShares(page, maskOf(live), areas)).toEqual([1]);
    await page.close();
  });

  it.each(['/same', '/nested', '/other', '/set'])(
    'that cannot be asked is covered from outside: %s',
    async (path) => {
      const { page, numbers } = await open(path);
      const inner = numbers.at(-1);
      if (inner === undefined) throw new Error('no frame');
      const areas = [await areaIn(inner, '#x'), await areaIn(inner, '#y')];
      refuse(inner);
      expect(await coveredShares(page, maskOf(personal), areas)).toEqual([1, 1]);
      expect(await maskOf(personal).picture(page)).toBeInstanceOf(Buffer);
      await page.close();
    },
  );

  it('that cannot be asked inside another that cannot is covered with it', async () => {
    const { page, numbers } = await open('/nested');
    const [inner] = numbers;
    if (inner === undefined) throw new Error('no frame');
    const areas = [await areaIn(inner, '#x')];
    const handle = await inner.frameElement();
    refuse(inner);
    const middle = await handle.ownerFrame();
    if (middle !== null) refuse(middle);
    expect(await coveredShares(page, maskOf(personal), areas)).toEqual([1]);
    await page.close();
  });
});

describe('a page that cannot be asked', () => {
  it('gets no picture, and no boxes are left in its frames', async () => {
    const { page, numbers } = await open('/same');
    refuse(page.mainFrame());
    await expect(drawMasks(page, maskOf(personal).plan)).rejects.toThrow('refused');
    expect(await maskOf(personal).picture(page)).toBeUndefined();
    expect(await numbers[0]?.locator('[data-uat-mask]').count()).toBe(0);
    await page.close();
  });

  it('gets none because of a region that is no selector, and the person is told', async () => {
    const page = await newPage(NUMBER);
    const mask = maskOf({ ...personal, applicationMasks: { fields: [], columns: [], regions: ['#a['] } });
    await expect(mask.picture(page)).rejects.toThrow(
      'mask › regions: "#a[" is not a CSS selector. Write for example',
    );
    await page.close();
  });

  it('is given up on while a dialog of the browser holds it', async () => {
    const page = await newPage(NUMBER);
    let dismiss = () => Promise.resolve();
    page.on('dialog', (dialog) => {
      dismiss = () => dialog.dismiss();
    });
    await page.evaluate(() => setTimeout(() => window.alert('9990000018'), 0));
    await page.waitForTimeout(100);
    expect(await maskOf(personal).picture(page)).toBeUndefined();
    await dismiss();
    expect(await maskOf(personal).picture(page)).toBeInstanceOf(Buffer);
    await page.close();
  });
});

/** From now on the frame answers nothing. */
function refuse(inner: Frame): void {
  inner.evaluateHandle = () => Promise.reject(new Error('refused'));
}
