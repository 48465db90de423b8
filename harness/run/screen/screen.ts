import type { Page } from '@playwright/test';
import { sha256 } from '../../record/index.ts';
import type { HiddenValues, Mask } from '../mask/index.ts';
import type { MediaStore } from '../media-store.ts';
import type { Media } from '../schema.ts';
import { Frames } from './frames.ts';
import { screenText } from './screen-text.ts';

/** A text box with something in it, as a snapshot writes it. */
const FILLED_FIELD = /textbox[^\n]*: \S/;

/**
 * Evidence of one page: its picture and its text whenever what it shows has changed (design decision 11: nothing is
 * kept unmasked). A page that cannot be read or pictured yields what it can; a step never fails for its evidence.
 */
export class Screen {
  private readonly page: Page;
  private readonly mask: Mask;
  private readonly store: MediaStore;
  private readonly frames = new Frames();
  private last: { hash: string; media: Media[] } | undefined;
  private lastAt = 0;

  private constructor(page: Page, mask: Mask, store: MediaStore) {
    this.page = page;
    this.mask = mask;
    this.store = store;
  }

  static async watch(page: Page, mask: Mask, store: MediaStore): Promise<Screen> {
    const screen = new Screen(page, mask, store);
    // Frames are unmasked, so they are asked for only where nothing on a page is personal.
    if (!mask.picturesAlways) await screen.frames.watch(page);
    return screen;
  }

  /** Picture and text as the page stands; those of the step before when nothing changed. */
  async capture(): Promise<Media[]> {
    if (this.page.isClosed()) return [];
    const text = await screenText(this.page).catch(() => undefined);
    if (text === undefined) return [];
    const hash = sha256(text);
    if (this.last?.hash === hash) return this.last.media;
    const hidden = await this.hidden(text);
    const picture = await this.picture(text).catch(() => undefined);
    const media = this.keep(this.mask.snapshot(text, hidden), picture);
    this.last = { hash, media };
    this.lastAt = performance.now();
    return media;
  }

  async stop(): Promise<void> {
    await this.frames.stop();
  }

  private picture(text: string): Promise<Buffer | undefined> {
    if (this.mask.picturesAlways || this.mask.mustMaskPictures(text)) return this.mask.picture(this.page);
    return this.frames.newest(this.lastAt);
  }

  /** What only the page's elements tell, such as which field holds a password; asked for where a field holds anything. */
  private async hidden(text: string): Promise<HiddenValues | undefined> {
    const mayHide = this.mask.picturesAlways || FILLED_FIELD.test(text);
    return mayHide ? this.mask.read(this.page).catch(() => undefined) : undefined;
  }

  private keep(text: string, picture: Buffer | undefined): Media[] {
    const snapshot = this.store.keep(Buffer.from(text), {
      kind: 'snapshot',
      name: 'Text of the screen',
      mediaType: 'text/yaml',
    });
    if (picture === undefined) return [snapshot];
    const screen = { kind: 'screenshot', name: 'Screen', mediaType: 'image/jpeg' } as const;
    return [this.store.keep(picture, screen), snapshot];
  }
}
