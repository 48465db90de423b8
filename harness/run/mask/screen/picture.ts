import type { CDPSession, Page } from '@playwright/test';
import { withinLimit } from './ask.ts';

/** How long taking one picture may take, in milliseconds. */
const PICTURE_LIMIT_MS = 5_000;

export interface PictureOptions {
  /** JPEG quality, 1 to 100. */
  readonly quality?: number;
  /** Pixels of the picture per CSS pixel, above 0 up to 1. */
  readonly scale?: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession | undefined>>();

/**
 * The viewport as a JPEG, as it stands. A picture smaller than the page is drawn small by the browser; where
 * the browser cannot do that (it is no Chromium), the picture has full size.
 */
export async function takePicture(page: Page, { quality = 60, scale = 1 }: PictureOptions): Promise<Buffer> {
  const session = scale < 1 ? await sessionOf(page) : undefined;
  if (session !== undefined) return withinLimit(smallPicture(session, quality, scale));
  // Hiding the caret would put a style sheet into every frame of the page.
  return page.screenshot({
    type: 'jpeg',
    quality,
    scale: 'css',
    caret: 'initial',
    timeout: PICTURE_LIMIT_MS,
  });
}

async function smallPicture(session: CDPSession, quality: number, scale: number): Promise<Buffer> {
  const { visualViewport, cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const { pageX: x, pageY: y, clientWidth: width, clientHeight: height } = cssVisualViewport;
  const density = visualViewport.clientWidth / width || 1;
  const clip = { x, y, width, height, scale: scale / density };
  const { data } = await session.send('Page.captureScreenshot', { format: 'jpeg', quality, clip });
  return Buffer.from(data, 'base64');
}

/** One session a page: opening one costs as much as a small picture. */
function sessionOf(page: Page): Promise<CDPSession | undefined> {
  const opened =
    sessions.get(page) ??
    page
      .context()
      .newCDPSession(page)
      .catch(() => undefined);
  sessions.set(page, opened);
  return opened;
}
