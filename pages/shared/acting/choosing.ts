import type { ElementHandle } from '@playwright/test';
import { ask } from '../finding/ask.ts';
import type { Found } from '../finding/finder.ts';
import { inPage } from '../finding/in-page/kit.ts';
import type { ControlState } from '../finding/in-page/types.ts';
import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';
import { best, notOffered, openList, pick, pickSuggestion } from './suggestions.ts';
import { tickFound } from './ticking.ts';
import { typeInto } from './typing.ts';

/** Chooses one entry (or, in a list that takes several, exactly those given) whatever kind of list it is. */
export async function choose(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  ...values: string[]
): Promise<void> {
  const found = await usable(tools, 'field', target, places);
  const state = await stateOf(found);
  if (state === undefined) return choose(tools, target, places, ...values);
  if (state.tag === 'select' && state.visible) await chooseNative(tools, found, values);
  else if (/^(fieldset|radiogroup|group)$/.test(state.tag === 'fieldset' ? 'fieldset' : state.role))
    await chooseInGroup(tools, found, target, places, values);
  else for (const value of values) await chooseFromWidget(tools, found, state, value);
  await confirm(tools, target, places, values);
}

/** Options may come only after another field was filled: they are waited for. */
async function chooseNative(tools: Tools, found: Found, values: readonly string[]): Promise<void> {
  const until = Date.now() + tools.setting.patienceMs;
  for (;;) {
    const state = await stateOf(found);
    const entries = (state?.options ?? []).map((text, index) => ({ text, index }));
    const fits = values.map((value) =>
      value === '' ? (best('', entries) ?? { text: '', index: 0 }) : best(value, entries),
    );
    if (fits.every((fit) => fit !== undefined)) {
      await found.handle.selectOption(
        await optionHandles(
          found,
          fits.map((fit) => fit?.index ?? 0),
        ),
        { timeout: tools.setting.patienceMs },
      );
      await pause(30);
      return settle(tools.setting);
    }
    const missing = values[fits.indexOf(undefined)] ?? '';
    if (Date.now() > until) throw notOffered(found, missing, state?.options ?? []);
    await pause(100);
  }
}

async function optionHandles({ handle }: Found, indexes: readonly number[]): Promise<ElementHandle[]> {
  const all = await handle.$$('option:not([hidden])');
  return indexes.flatMap((index) => all[index] ?? []);
}

/** Radio buttons or tick boxes under one caption. */
async function chooseInGroup(
  tools: Tools,
  found: Found,
  target: Target,
  places: readonly Place[],
  values: readonly string[],
): Promise<void> {
  for (const value of values) {
    const inside = [{ kind: 'section' as const, names: [target.name] }, ...places];
    const option = await tools.finder.now('tick', { name: value }, inside);
    if (option === undefined) throw notOffered(found, value, (await stateOf(found))?.options ?? []);
    await tickFound(tools, option, true);
  }
}

/** A list that is drawn by the page: opened by a click, narrowed by typing where one can type. */
async function chooseFromWidget(
  tools: Tools,
  found: Found,
  state: ControlState,
  value: string,
): Promise<void> {
  const opener = await openerOf(found);
  await opener.click({ timeout: tools.setting.patienceMs });
  await pause(50);
  await settle(tools.setting);
  const shown = best(value, await openList(found));
  if (shown !== undefined && !state.suggests) return void (await pick(tools, found, shown));
  await typeToNarrow(tools, found, value);
  await pickSuggestion(tools, found, value, true);
}

/** Types where the list takes typing: into the field itself, or into the search box that opened with the list. */
async function typeToNarrow(tools: Tools, found: Found, value: string): Promise<void> {
  const state = await stateOf(found);
  if (state?.visible === true && state.tag === 'input' && !state.readOnly)
    return typeInto(tools, found, value, true);
  const hasFocus = await ask(found.frame, 'typingHasFocus', [], false);
  if (hasFocus) await tools.setting.page.keyboard.type(value, { delay: 10 });
}

/** What a person clicks to open the list: the control, or what is drawn in its place. */
async function openerOf({ frame, handle }: Found): Promise<ElementHandle<HTMLElement>> {
  const opener = await frame.evaluateHandle(inPage, { task: 'openerOf', args: [handle] });
  return (opener.asElement() as ElementHandle<HTMLElement> | null) ?? handle;
}

/** Reads back what the list shows. */
async function confirm(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  values: readonly string[],
): Promise<void> {
  await settle(tools.setting);
  const found = await tools.finder.now('field', target, places).catch(() => undefined);
  const shown = found === undefined ? undefined : await ask(found.frame, 'chosenText', [found.handle], '');
  if (found === undefined || !shown) return;
  const missing = values.find((value) => value !== '' && !shown.toLowerCase().includes(value.toLowerCase()));
  if (missing !== undefined)
    throw new Error(`“${missing}” was chosen, but the ${found.candidate.what} now shows “${shown}”.`);
}
