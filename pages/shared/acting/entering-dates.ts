import { ukDate } from '../dates/days.ts';
import { requireDate } from '../dates/in-words.ts';
import { parseDate } from '../dates/written.ts';
import type { Found } from '../finding/finder.ts';
import type { ControlState } from '../finding/in-page/types.ts';
import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';
import { pickFromCalendar } from './calendar.ts';
import { choose } from './choosing.ts';
import { dateFormats, formatDate } from './date-formats.ts';
import { typeInto } from './typing.ts';

/** Whether a control can hold nothing but a date, so that words such as “today” can only mean one. */
export function isDateControl({ type, tag, role, options }: ControlState): boolean {
  return (
    /^(date|datetime-local)$/.test(type) || ((tag === 'fieldset' || role === 'group') && options.length === 0)
  );
}

/** Enters a date, given in words or figures, in the way the field takes it, and reads it back as a date. */
export async function enterDate(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  words: string,
): Promise<void> {
  const iso = requireDate(words, tools.setting.today);
  const found = await usable(tools, 'field', target, places);
  const state = await stateOf(found);
  if (state === undefined) return enterDate(tools, target, places, words);
  if (/^(date|datetime-local)$/.test(state.type))
    return found.handle.fill(state.type === 'date' ? iso : `${iso}T00:00`);
  if (state.tag === 'fieldset' || state.role === 'group') return enterParts(tools, target, places, iso);
  if (state.readOnly) await pickFromCalendar(tools, found, iso);
  else await typeDate(tools, found, iso, state);
  await settle(tools.setting);
  const shown = (await stateOf(found))?.value ?? '';
  if (
    parseDate(shown) === iso ||
    dateFormats(state.hint, shown).some((format) => formatDate(iso, format) === shown)
  )
    return;
  throw new Error(
    `The date ${ukDate(iso)} was entered, but the ${found.candidate.what} now shows “${shown}”.`,
  );
}

/** Typed in the form that the field asks for; in other forms, then from its calendar, when it does not keep it. */
async function typeDate(tools: Tools, found: Found, iso: string, state: ControlState): Promise<void> {
  for (const format of dateFormats(state.hint, state.value ?? '')) {
    const text = formatDate(iso, format);
    await typeInto(tools, found, text, true);
    await tools.setting.page.keyboard.press('Tab');
    await pause(50);
    await settle(tools.setting);
    const shown = (await stateOf(found))?.value ?? '';
    if (shown === text || parseDate(shown) === iso) return;
  }
  await pickFromCalendar(tools, found, iso);
}

/** Day, month and year in fields of their own. */
async function enterParts(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  iso: string,
): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  const inside = [{ kind: 'section' as const, names: [target.name], nth: target.nth }, ...places];
  for (const [name, value] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    const part = await usable(tools, 'field', { name }, inside);
    const state = await stateOf(part);
    if (state?.tag === 'select') await choose(tools, { name }, inside, optionFor(state.options, value));
    else await typeInto(tools, part, String(Number(value)), false);
  }
  await settle(tools.setting);
}

/** `11`, `November` or `Nov`, as the list has it. */
function optionFor(options: readonly string[], value: string): string {
  const name = new Date(Date.UTC(2000, Number(value) - 1, 1)).toLocaleDateString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  const fits = (option: string) =>
    Number(option) === Number(value) ||
    option.toLowerCase() === name.toLowerCase() ||
    option.toLowerCase() === name.slice(0, 3).toLowerCase();
  return options.find(fits) ?? String(Number(value));
}
