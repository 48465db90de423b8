import { Then } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { amountOf } from '../../pages/shared/acting/same-value.ts';
import { ukDate } from '../../pages/shared/dates/days.ts';
import { requireDate } from '../../pages/shared/dates/in-words.ts';
import { parseDate } from '../../pages/shared/dates/written.ts';
import type { Place } from '../../pages/shared/finding/target.ts';
import { valueBeside } from '../../pages/shared/reading.ts';
import { eventually } from './eventually.ts';
import { placed } from './named.ts';
import { filled } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** What stands beside a caption, or in a field, is this text. */
Then(
  '{string}{place} is {string}',
  async function (this: UatWorld, caption: string, place: Place[], text: string) {
    const wanted = filled(this, text);
    await beside(this, caption, place, (shown) =>
      shown.replace(/\s+/g, ' ').trim() === wanted ? undefined : `expected “${wanted}”`,
    );
  },
);

/** What stands beside a caption is not this text. */
Then(
  '{string}{place} is not {string}',
  async function (this: UatWorld, caption: string, place: Place[], text: string) {
    const unwanted = filled(this, text);
    await beside(this, caption, place, (shown) =>
      shown === unwanted ? `expected anything but “${unwanted}”` : undefined,
    );
  },
);

/** What stands beside a caption is this amount, however it is written: £1,234.50 and 1234.5 are equal. */
Then(
  '{string}{place} is {amount}',
  async function (this: UatWorld, caption: string, place: Place[], pence: number) {
    await beside(this, caption, place, (shown) =>
      Math.round((amountOf(shown) ?? Number.NaN) * 100) === pence ? undefined : `expected ${pounds(pence)}`,
    );
  },
);

/** What stands beside a caption is this date, however it is written; the date may be given in words. */
Then(
  '{string}{place} is the date {string}',
  async function (this: UatWorld, caption: string, place: Place[], words: string) {
    const iso = requireDate(filled(this, words), this.surroundings.today);
    await beside(this, caption, place, (shown) =>
      dateShown(shown) === iso ? undefined : `expected the date ${ukDate(iso)}`,
    );
  },
);

async function beside(
  world: UatWorld,
  written: string,
  place: readonly Place[],
  wrong: (shown: string) => string | undefined,
): Promise<void> {
  const caption = filled(world, written);
  await eventually(world, async () => {
    const shown = await valueBeside(toolsOf(world), caption, placed(world, place));
    if (shown === undefined) return `The page shows nothing beside “${caption}”.`;
    const fault = wrong(shown);
    return fault === undefined ? undefined : `“${caption}”: ${fault}, but it is “${shown}”.`;
  });
}

function pounds(pence: number): string {
  return `${pence < 0 ? '-' : ''}£${(Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
}

/** A remark in brackets after a date, such as “(due in 5 days)”, is no part of it. */
function dateShown(shown: string): string | undefined {
  return parseDate(shown) ?? parseDate(shown.replace(/\s*\([^)]*\)$/, ''));
}
