import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areaOf, maskOf, useBrowser } from './browser.ts';
import { personal } from './options.ts';
import { coverage, type Pixels, readPng } from './png.ts';

const newPage = useBrowser();
const mask = maskOf(personal);

/** The personal value is drawn in red, and nothing else is: a red pixel in a picture is a leak. */
const RED = '<style>body{background:#fff;font:40px sans-serif}b{color:#f00}</style>';

async function decode(
  page: Page,
  jpeg: Buffer | undefined,
): Promise<{ pixels: Pixels; width: number; height: number }> {
  if (jpeg === undefined) throw new Error('no picture');
  const { png, width, height } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${data}`)).blob());
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return { png: canvas.toDataURL('image/png').slice(22), width: image.width, height: image.height };
  }, jpeg.toString('base64'));
  return { pixels: readPng(Buffer.from(png, 'base64')), width, height };
}

function redPixels({ pixels, width, height }: { pixels: Pixels; width: number; height: number }): number {
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(pixels(x, y).slice(at, at + 2), 16),
      );
      if (red > 150 && green < 110 && blue < 110) count += 1;
    }
  }
  return count;
}

describe('a picture', () => {
  it.each([
    [1, 640, 480],
    [0.5, 320, 240],
  ])('at scale %s is masked and has %s × %s pixels, scrolled or not', async (scale, width, height) => {
    const page = await newPage(
      `${RED}<div style="height:600px"></div><b id=x>9990000018</b><div style="height:900px"></div>`,
    );
    await page.evaluate(() => window.scrollTo(0, 450));
    const { x, y, ...size } = await areaOf(page, '#x');
    const picture = await decode(await newPage(), await mask.picture(page, { quality: 60, scale }));
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(redPixels(picture)).toBe(0);
    const inner = { x: x * scale, y: y * scale, width: size.width * scale, height: size.height * scale };
    expect(coverage(picture.pixels, inner, 20)).toBeGreaterThan(0.98);
    await page.context().close();
  });

  it('would show the value without masks: the test can see a leak', async () => {
    const page = await newPage(`${RED}<b>9990000018</b>`);
    const bare = await page.screenshot({ type: 'jpeg', quality: 60 });
    expect(redPixels(await decode(page, bare))).toBeGreaterThan(500);
    await page.close();
  });

  it.each([
    [
      'moves',
      "b.style.cssText = 'position:absolute;left:' + (n * 37 % 300) + 'px;top:' + (n * 53 % 300) + 'px'",
    ],
    ['comes and goes', 'b.textContent = n % 2 ? "9990000018" : ""'],
    ['is a new element every time', 'b.outerHTML = b.outerHTML'],
    [
      'is made anew elsewhere while other text changes',
      "b.outerHTML = '<b style=position:absolute;left:' + (n * 37 % 300) + 'px>9990000018</b>'; document.querySelector('p').textContent = 'n' + n % 7",
    ],
    ['is in a page that scrolls', 'scrollTo(0, n * 31 % 200)'],
    ['is in a page that is replaced', 'if (n > 3) location.reload()'],
  ])('of a value that %s shows nothing of it, or is not taken', async (_, change) => {
    const page = await newPage();
    const html = `${RED}<div style="height:100px"></div><b>9990000018</b><p></p><div style="height:900px"></div>
      <script>let n = 0; setInterval(() => { n += 1; const b = document.querySelector('b'); ${change} }, 15)</script>`;
    await page.route('http://app.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://app.test/');
    const reader = await newPage();
    for (let shot = 0; shot < 4; shot += 1) {
      const picture = await mask.picture(page, { quality: 80 });
      if (picture !== undefined) expect(redPixels(await decode(reader, picture))).toBe(0);
    }
    await page.context().close();
    await reader.context().close();
  });

  it('is taken although other text never stands still', async () => {
    const page = await newPage(`${RED}<b>9990000018</b><p id=t></p>`);
    await page.evaluate(() =>
      setInterval(() => document.querySelector('#t')?.replaceChildren(`${performance.now()}`), 40),
    );
    expect(await mask.picture(page)).toBeInstanceOf(Buffer);
    await page.close();
  });

  it('of a closed page is none', async () => {
    const page = await newPage('x');
    await page.close();
    expect(await mask.picture(page)).toBeUndefined();
  });

  it('is taken without telling the page any secret', async () => {
    const page = await newPage('<p>s3cret!x 9990000018</p>');
    const frame = page.mainFrame();
    const told: string[] = [];
    const handOver = frame.evaluateHandle.bind(frame);
    frame.evaluateHandle = (async (kit: () => unknown) => {
      const handle = await handOver(kit);
      const evaluate = handle.evaluate.bind(handle);
      handle.evaluate = ((code: (kit: unknown, argument: unknown) => unknown, argument: unknown) => {
        told.push(String(code), JSON.stringify(argument));
        return evaluate(code, argument);
      }) as typeof handle.evaluate;
      told.push(String(kit));
      return handle;
    }) as typeof frame.evaluateHandle;
    expect(await mask.picture(page)).toBeInstanceOf(Buffer);
    expect(told.length).toBeGreaterThan(3);
    expect(told.join()).not.toContain('s3cret');
    await page.close();
  });
});
