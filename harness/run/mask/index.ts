import type { Page } from '@playwright/test';
import { declaredNames } from './declared-names.ts';
import { createFinders, type Finders } from './finders.ts';
import type { HiddenValues } from './hidden.ts';
import { type MaskOptions, NO_MASKS } from './plan.ts';
import type { MaskPlan } from './screen/frame-mask.ts';
import type { PictureOptions } from './screen/picture.ts';
import { readHiddenValues, safePicture } from './screen.ts';
import { showsSecret, snapshotMask } from './snapshot.ts';
import { tableMask, valueMask } from './table.ts';
import { urlMask } from './url.ts';

export type { HiddenValues } from './hidden.ts';
export type { ClassOfData, MaskOptions } from './plan.ts';
export type { MaskPlan } from './screen/frame-mask.ts';
export type { PictureOptions } from './screen/picture.ts';
export { drawMasks } from './screen.ts';
export { createTextMask } from './text.ts';

/** What stands between an application and every file that is written (design decision 11). */
export interface Mask {
  /** Whether pictures are taken under masks without looking: on any data that is not synthetic. */
  readonly picturesAlways: boolean;
  readonly plan: MaskPlan;
  text(text: string): string;
  url(address: string): string;
  table(rows: readonly (readonly string[])[]): string[][];
  /** Doc strings and attachments that hold data: every string at any depth, and the values of declared keys. */
  value(value: unknown): unknown;
  /** An ARIA snapshot; `hidden` is what `read` gave for the same page. */
  snapshot(text: string, hidden?: HiddenValues): string;
  /** Whether a page with this snapshot may be pictured under masks only; hand in the text of all its frames. */
  mustMaskPictures(snapshotText: string): boolean;
  /** Reads what only the page's elements tell, and remembers it for all later text. Call it before `snapshot`. */
  read(page: Page): Promise<HiddenValues>;
  /** A masked JPEG of the viewport; undefined where it cannot be made sure that all is covered. */
  picture(page: Page, options?: PictureOptions): Promise<Buffer | undefined>;
  /** More secrets, such as the token of a session that was just opened. */
  learnSecrets(secrets: Iterable<string>): void;
}

/** One application's masking for one scenario or worker: what it learns while running stays with it. */
export function createMask(options: MaskOptions): Mask {
  const finders = createFinders(options);
  const names = declaredNames(options);
  const plan = planOf(options, finders);
  return {
    picturesAlways: finders.isPersonalMasked,
    plan,
    text: finders.mask,
    url: urlMask(finders),
    table: tableMask(finders, names),
    value: valueMask(finders, names),
    snapshot: snapshotMask(finders, names),
    mustMaskPictures: (text) => finders.isPersonalMasked || showsSecret(text, finders, names),
    read: async (page) => remember(finders, await readHiddenValues(page, plan)),
    picture: (page, picture) => safePicture(page, plan, picture),
    learnSecrets: (secrets) => finders.secrets.learn(secrets),
  };
}

function planOf(options: MaskOptions, finders: Finders): MaskPlan {
  const { classOfData, applicationMasks = NO_MASKS } = options;
  const { isPersonalMasked } = finders;
  const regions = isPersonalMasked ? applicationMasks.regions : [];
  const unreadable = { synthetic: 'nothing', masked: 'documents', live: 'everything' } as const;
  const rules = { ...declaredNames(options), isPersonalMasked, regions, unreadable: unreadable[classOfData] };
  return { rules, find: finders.all };
}

/**
 * Values read from a page are looked for in all later text: in errors, addresses, titles. One that is a plain
 * word is looked for between quotation marks only: a person who types `wrong` as a password must not turn
 * every `wrong` into `[secret]`.
 */
function remember(finders: Finders, hidden: HiddenValues): HiddenValues {
  const isOdd = (value: string) => value.length >= 6 && /[^\p{L}]/u.test(value);
  finders.secrets.learn(hidden.secrets.filter(isOdd));
  finders.secrets.learn(
    hidden.secrets.filter((value) => !isOdd(value)),
    'quoted',
  );
  finders.personal.learn(hidden.personal.filter(isOdd));
  return hidden;
}
