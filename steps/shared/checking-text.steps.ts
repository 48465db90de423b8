import { type DataTable, Then } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import {
  headings,
  holdsText,
  messagesOf,
  nativeMessages,
  refusal,
  textOfPage,
} from '../../pages/shared/reading.ts';
import { settle } from '../../pages/shared/waiting/settle.ts';
import { differsOnly, quoted } from './compared.ts';
import { eventually } from './eventually.ts';
import { named, placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** The text stands on the page, or in the place named, to the letter. */
Then('I see {string}{place}', async function (this: UatWorld, text: string, place: Place[]) {
  await seen(this, filled(this, text), place);
});

/** Each of these texts stands on the page, one a row. */
Then('I see{place}:', async function (this: UatWorld, place: Place[], table: DataTable) {
  for (const [text = ''] of filledRows(this, table.raw())) await seen(this, text, place);
});

/** The text does not stand on the page once the page is at rest. */
Then('I do not see {string}{place}', async function (this: UatWorld, text: string, place: Place[]) {
  await notSeen(this, filled(this, text), place);
});

/** None of these texts stands on the page, one a row. */
Then('I do not see{place}:', async function (this: UatWorld, place: Place[], table: DataTable) {
  for (const [text = ''] of filledRows(this, table.raw())) await notSeen(this, text, place);
});

/** A heading of the page says this. */
Then('I see the heading {string}', async function (this: UatWorld, written: string) {
  const text = filled(this, written);
  await eventually(this, async () => {
    const shown = await headings(toolsOf(this));
    return shown.includes(text)
      ? undefined
      : `There is no heading “${text}”. The headings are ${quoted(shown) || 'none'}.`;
  });
});

/** A message of the page or of the browser says this, be it new or not. */
Then('I see the message {string}', async function (this: UatWorld, text: string) {
  await messageSays(this, filled(this, text), false);
});

/** A message says this that came after something was last pressed: one left standing proves nothing. */
Then('I see the new message {string}', async function (this: UatWorld, text: string) {
  await messageSays(this, filled(this, text), true);
});

/** The page refuses what was asked: by its words ("permission denied") or its status (403). */
Then('I am refused', async function (this: UatWorld) {
  await eventually(this, async () => {
    await settle(toolsOf(this).setting);
    return (await refusal(toolsOf(this))) === undefined
      ? 'Expected to be refused, but nothing on the page says so.'
      : undefined;
  });
});

/** The page refuses what was asked, in these words. */
Then('I am refused with {string}', async function (this: UatWorld, text: string) {
  await seen(this, filled(this, text), []);
});

/** There is no such button or link, or it is greyed out. */
Then('I cannot press {name}{place}', async function (this: UatWorld, written: Target, place: Place[]) {
  const target = named(this, written);
  await eventually(this, async () => {
    const found = await toolsOf(this).finder.all('button', target, placed(this, place));
    const usable = found.find(({ disabled }) => !disabled);
    return usable === undefined ? undefined : `The ${usable.what} can be pressed, and should not.`;
  });
});

/** There is such a button or link, and it is not greyed out. */
Then('I can press {name}{place}', async function (this: UatWorld, written: Target, place: Place[]) {
  const target = named(this, written);
  await eventually(this, async () => {
    const found = await toolsOf(this).finder.now('button', target, placed(this, place));
    if (found === undefined) return `There is no button or link “${target.name}”.`;
    return found.candidate.disabled ? `The ${found.candidate.what} is there, but greyed out.` : undefined;
  });
});

async function seen(world: UatWorld, text: string, place: readonly Place[]): Promise<void> {
  await eventually(world, async () => {
    const shown = await textOfPage(toolsOf(world), placed(world, place));
    if (holdsText(shown, text)) return undefined;
    const near = differsOnly(text, shown.written);
    return `The page does not show “${text}”${near === undefined ? '' : `. It shows “${near}”, which differs only in capitals, spaces or signs`}.`;
  });
}

async function notSeen(world: UatWorld, text: string, place: readonly Place[]): Promise<void> {
  await eventually(world, async () => {
    await settle(toolsOf(world).setting);
    const shown = await textOfPage(toolsOf(world), placed(world, place));
    return holdsText(shown, text) ? `The page shows “${text}”, and should not.` : undefined;
  });
}

async function messageSays(world: UatWorld, text: string, mustBeNew: boolean): Promise<void> {
  await eventually(world, async () => {
    const tools = toolsOf(world);
    const shown = await messagesOf(tools);
    const fits = shown.filter((message) => message.text.includes(text));
    if (
      fits.some(({ fresh }) => fresh || !mustBeNew) ||
      nativeMessages(tools).some((message) => message.includes(text))
    )
      return undefined;
    if (fits.length > 0)
      return `The message “${text}” was there before, and nothing has renewed it: it proves nothing about the last action.`;
    if (!mustBeNew && holdsText(await textOfPage(tools, []), text)) return undefined;
    return `There is no message “${text}”. The messages are ${quoted(shown.map((message) => message.text)) || 'none'}.`;
  });
}
