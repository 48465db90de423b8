import type { Page } from '@playwright/test';
import { sha256 } from '../../record/index.ts';
import type { HiddenValues, Mask, PictureOptions } from '../mask/index.ts';
import type { MediaStore } from '../media-store.ts';
import type { Media } from '../schema.ts';
import { Frames } from './frames.ts';
import type { LateMedia } from './late-media.ts';
import { screenText } from './screen-text.ts';

/** A text box with something in it, as a snapshot writes it. */
const FILLED_FIELD = /textbox[^\n]*: \S/;
/** A screenshot of about the size that frames come in. */
const SMALL = { scale: 0.625, quality: 50 };
/** A browser whose first frames came in time is not waited for any more, until it leaves one out. */
const TRUSTED_AFTER = 5;

export interface ScreenParts {
  readonly page: Page;
  readonly mask: Mask;
  readonly store: MediaStore;
  readonly late: LateMedia;
}

/** A page that shows something new; `drawn` as {@link Frames.drawn} told. */
interface Showing {
  readonly hash: string;
  readonly masked: boolean;
  readonly drawn: number | undefined;
  readonly isEmpty: boolean;
}

/**
 * Evidence of one page: its picture and its text whenever what it shows has changed (design decision 11: nothing is
 * kept unmasked). A page that cannot be read or pictured yields what it can; a step never fails for its evidence.
 */
export class Screen {
  private readonly page: Page;
  private readonly mask: Mask;
  private readonly store: MediaStore;
  private readonly late: LateMedia;
  private readonly frames = new Frames();
  private last: { hash: string; media: Media[]; masked: boolean } | undefined;
  /** Frames of this process's browser that came in time; never enough once it has left one out. */
  private static inTime = 0;

  private constructor({ page, mask, store, late }: ScreenParts) {
    this.page = page;
    this.mask = mask;
    this.store = store;
    this.late = late;
  }

  static async watch(parts: ScreenParts): Promise<Screen> {
    const { page, mask } = parts;
    const screen = new Screen(parts);
    // Frames are unmasked, so they are asked for only where nothing on a page is personal.
    if (!mask.picturesAlways) await screen.frames.watch(page);
    return screen;
  }

  /** Picture and text as the page stands; those of the step before when nothing changed. A picture may be late. */
  async capture(): Promise<Media[]> {
    if (this.page.isClosed()) return [];
    // Both are of the same moment; the drawing is only waited for where the text has changed.
    const drawing = this.frames.drawn();
    const text = await screenText(this.page).catch(() => undefined);
    if (text === undefined) return [];
    const hash = sha256(text);
    if (this.last?.hash === hash) return this.last.media;
    const masked = this.mask.picturesAlways || this.mask.mustMaskPictures(text);
    const [drawn, hidden] = await Promise.all([drawing, this.hidden(text)]);
    const snapshot = this.keepText(this.mask.snapshot(text, hidden));
    const picture = await this.picture({ hash, masked, drawn, isEmpty: text === '' });
    const media = picture === undefined ? [snapshot] : [picture, snapshot];
    this.last = { hash, media, masked };
    return media;
  }

  async stop(): Promise<void> {
    await this.frames.stop();
  }

  /**
   * A frame may be older than the page: after a page that had to be masked, the next one is pictured afresh too, and so
   * is a page of frames, which is drawn piece by piece, and a page that took long to draw. One that draws nothing and
   * says nothing hangs, and a screenshot of it would keep the scenario waiting: it has its text alone.
   */
  private async picture({ hash, masked, drawn, isEmpty }: Showing): Promise<Media | undefined> {
    if (!masked && isEmpty && drawn === undefined) return undefined;
    if (drawn === undefined) Screen.inTime = Number.NEGATIVE_INFINITY;
    const inPieces = this.page.frames().length > 1;
    if (masked || drawn === undefined || inPieces || this.last?.masked === true)
      return this.keepPicture(await this.screenshot(masked ? {} : SMALL));
    const picture = this.frameOf(drawn, hash);
    if (Screen.inTime < TRUSTED_AFTER) await picture;
    return this.late.standIn(picture);
  }

  private async frameOf(drawn: number, hash: string): Promise<Media | undefined> {
    const frame = await this.frames.standing(drawn);
    Screen.inTime += frame === undefined ? Number.NEGATIVE_INFINITY : 1;
    return this.keepPicture(frame ?? (await this.instead(hash)));
  }

  /** Where the browser left out the frame: a screenshot, if the page says the same before and after it. */
  private async instead(hash: string): Promise<Buffer | undefined> {
    const isSame = async () => sha256(await screenText(this.page)) === hash;
    if (!(await isSame())) return undefined;
    const picture = await this.screenshot(SMALL);
    return (await isSame()) ? picture : undefined;
  }

  private async screenshot(size: PictureOptions): Promise<Buffer | undefined> {
    const picture = await this.mask.picture(this.page, size).catch(() => undefined);
    this.frames.forget();
    return picture;
  }

  /** What only the page's elements tell, such as which field holds a password; asked for where a field holds anything. */
  private async hidden(text: string): Promise<HiddenValues | undefined> {
    const mayHide = this.mask.picturesAlways || FILLED_FIELD.test(text);
    return mayHide ? this.mask.read(this.page).catch(() => undefined) : undefined;
  }

  private keepText(text: string): Media {
    const about = { kind: 'snapshot', name: 'Text of the screen', mediaType: 'text/yaml' } as const;
    return this.store.keep(Buffer.from(text), about);
  }

  private keepPicture(picture: Buffer | undefined): Media | undefined {
    const about = { kind: 'screenshot', name: 'Screen', mediaType: 'image/jpeg' } as const;
    return picture === undefined ? undefined : this.store.keep(picture, about);
  }
}
