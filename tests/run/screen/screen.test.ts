import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMask } from '../../../harness/run/mask/index.ts';
import { MediaStore } from '../../../harness/run/media-store.ts';
import type { Media } from '../../../harness/run/schema.ts';
import { Frames } from '../../../harness/run/screen/frames.ts';
import { LateMedia } from '../../../harness/run/screen/late-media.ts';
import { Screen } from '../../../harness/run/screen/screen.ts';
import { useBrowser } from '../mask/browser.ts';

const newPage = useBrowser();

/** A set of one frame, in which a link leads to a green page with a style sheet. */
const FRAMED: Record<string, string> = {
  set: '<frameset cols="100%"><frame src="/list"></frameset>',
  list: '<body style="background: red"><a href="/repair">Open</a></body>',
  repair:
    '<head><link rel="stylesheet" href="/slow.css"></head><body style="background: lime"><p>Repair 7</p></body>',
};

it('pictures each step as the page stood after it, though the next step begins at once', async () => {
  const { page, screen, settled } = await watched('<p>0</p>');
  const taken: Media[][] = [];
  const hues = Array.from({ length: 12 }, (_, index) => index * 30);
  for (const hue of hues) {
    await paint(page, hue);
    taken.push(await screen.capture());
  }
  const pictures = await Promise.all(taken.map((media) => settled(media)));
  const seen = await huesOf(await newPage('<canvas></canvas>'), pictures);
  for (const [index, hue] of hues.entries())
    expect(distance(seen[index], hue), `hue ${hue}`).toBeLessThan(12);
});

it('hands out the same picture and text while the page says the same', async () => {
  const { page, screen, settled, late } = await watched('<p>The same</p>');
  const [first, second] = [await screen.capture(), await screen.capture()];
  expect(await late.settled(second)).toEqual(await late.settled(first));
  await page.locator('p').evaluate((element) => {
    element.textContent = 'Another';
  });
  expect(await settled(await screen.capture())).not.toBe(await settled(first));
});

it('never keeps the frame of a page with a secret, nor one that may be older than the page', async () => {
  const { page, screen, settled } = await watched('<p id="what">0</p>', ['hunter2-token']);
  await paint(page, 0, 'hunter2-token');
  const masked = await settled(await screen.capture());
  await paint(page, 120, 'nothing secret');
  const after = await settled(await screen.capture());
  const [, hue] = await huesOf(await newPage('<canvas></canvas>'), [masked, after]);
  expect(distance(hue, 120)).toBeLessThan(12);
});

it('says of a set of frames what each frame says', async () => {
  const { page, screen, settled } = await watched(undefined);
  await page.route('**/*', (route) => {
    const set =
      '<frameset cols="50%,50%"><frame name="menu" src="/menu"><frame name="work" src="/work"></frameset>';
    const body = route.request().url().endsWith('/') ? set : '<p>Repair 7</p>';
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto('http://frames.test/');
  const [, text] = await screen.capture();
  expect(await settled([text as Media])).toContain('- frame "work":\n  - paragraph: Repair 7');
});

it('waits for a frame that has its text before its style sheet, and is blank until then', async () => {
  const { page, screen, settled } = await watched(undefined);
  await page.route('**/*', async (route) => {
    const [name = ''] = new URL(route.request().url()).pathname.split('/').slice(-1);
    if (name === 'slow.css') await new Promise((resolve) => setTimeout(resolve, 200));
    const type = name === 'slow.css' ? 'text/css' : 'text/html';
    await route.fulfill({ contentType: type, body: FRAMED[name] ?? 'body { color: black }' });
  });
  await page.goto('http://frames.test/set');
  await screen.capture();
  await page.frameLocator('frame').getByRole('link').click();
  await page.frameLocator('frame').getByText('Repair 7').waitFor({ state: 'attached' });
  const picture = await settled(await screen.capture());
  const [hue] = await huesOf(await newPage('<canvas></canvas>'), [picture]);
  expect(distance(hue, 120)).toBeLessThan(12);
});

describe('where the browser is too busy to send a frame', () => {
  afterEach(() => vi.restoreAllMocks());

  it('takes a screenshot instead', async () => {
    vi.spyOn(Frames.prototype, 'standing').mockResolvedValue(undefined);
    const { page, screen, hueOf } = await watched('<p>0</p>');
    await paint(page, 200);
    expect(distance(await hueOf(await screen.capture()), 200)).toBeLessThan(12);
  });

  it('takes a screenshot of a page that is slow to draw, unless it says nothing', async () => {
    vi.spyOn(Frames.prototype, 'drawn').mockResolvedValue(undefined);
    const { page, screen, late, hueOf } = await watched('<p>0</p>');
    await paint(page, 200);
    expect(distance(await hueOf(await screen.capture()), 200)).toBeLessThan(12);
    await paint(page, 200, '');
    expect((await late.settled(await screen.capture())).map((media) => media.kind)).toEqual(['snapshot']);
  });

  it('never keeps the picture of what came later', async () => {
    let give = () => {};
    const none = new Promise<undefined>((resolve) => {
      give = () => resolve(undefined);
    });
    const asked = vi.spyOn(Frames.prototype, 'standing').mockReturnValueOnce(none);
    const { page, screen, late } = await watched('<p>0</p>');
    const first = screen.capture();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await paint(page, 120, 'The next step');
    give();
    expect((await late.settled(await first)).map((media) => media.kind)).toEqual(['snapshot']);
  });
});

it('waits only once for a frame that never draws', async () => {
  const page = await newPage('<iframe srcdoc="<p>Far below</p>"></iframe>');
  const frames = new Frames();
  await frames.watch(page);
  const [, inner] = page.frames();
  const asked = vi.spyOn(inner as Frame, 'evaluate').mockReturnValue(new Promise(() => {}));
  expect(await frames.drawn()).toBeGreaterThan(0);
  expect(await frames.drawn()).toBeGreaterThan(0);
  expect(asked).toHaveBeenCalledTimes(1);
});

async function watched(html: string | undefined, secrets: string[] = []) {
  const page = await newPage(html);
  const folder = mkdtempSync(path.join(tmpdir(), 'screen-'));
  const store = new MediaStore(folder);
  const late = new LateMedia();
  const mask = createMask({ classOfData: 'synthetic', secrets });
  const screen = await Screen.watch({ page, mask, store, late });
  /** The first file's content: a picture as base64, a text as it is. */
  const settled = async (media: Media[]) => {
    const [first] = await late.settled(media);
    await store.settled();
    const file = readFileSync(path.join(folder, first?.path ?? 'none'));
    return first?.kind === 'snapshot' ? file.toString('utf8') : file.toString('base64');
  };
  const hueOf = async (media: Media[]) => (await huesOf(page, [await settled(media)]))[0];
  return { page, screen, late, settled, hueOf };
}

async function paint(page: Page, hue: number, text = `Hue ${hue}`): Promise<void> {
  await page.evaluate(
    ([colour, words]) => {
      document.body.style.background = colour;
      document.body.textContent = words;
    },
    [`hsl(${hue} 100% 50%)`, text] as const,
  );
}

/** The hue, in degrees, of the middle of each picture. */
function huesOf(page: Page, pictures: readonly string[]): Promise<number[]> {
  return page.evaluate(async (images) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    const hues: number[] = [];
    for (const image of images) {
      const blob = await (await fetch(`data:image/jpeg;base64,${image}`)).blob();
      const bitmap = await createImageBitmap(blob);
      context?.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      hues.push((Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI);
    }
    return hues;
  }, pictures);
}

function distance(hue: number | undefined, wanted: number): number {
  const apart = Math.abs((((hue ?? Number.NaN) + 360) % 360) - wanted);
  return Math.min(apart, 360 - apart);
}
