import type { Found } from '../finding/finder.ts';
import type { ControlState } from '../finding/in-page/types.ts';
import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';
import { choose } from './choosing.ts';
import { enterDate, isDateControl } from './entering-dates.ts';
import { writeRichText } from './rich-text.ts';
import { sameValue } from './same-value.ts';
import { pickSuggestion } from './suggestions.ts';
import { setTick } from './ticking.ts';
import { typeInto } from './typing.ts';

/**
 * Enters a value as a person would, by the kind of control: types, chooses, ticks. Reads it back afterwards, and throws a
 * plain sentence when the page shows something else.
 */
export async function enter(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  value: string,
): Promise<void> {
  const found = await usable(tools, 'field', target, places);
  const state = await stateOf(found);
  if (state === undefined) return enter(tools, target, places, value);
  refuse(found, state);
  if (state.ticked !== null) return setTick(tools, target, places, isYes(found, value));
  if (isDateControl(state)) return enterDate(tools, target, places, value);
  if (state.tag === 'select' || (state.options.length > 0 && state.tag !== 'input'))
    return choose(tools, target, places, value);
  if (await writeRichText(tools, found, value)) return;
  // Nobody types what is there already, and some change logs would report it as a change.
  if (state.value?.replace(/\r\n?/g, '\n') === value && !state.suggests) return;
  return enterText(tools, { target, places, found, value });
}

/** Where a person's cursor stands who has just entered something. */
export const lastEntered = new WeakMap<object, Found>();

/** Empties a field. */
export async function clear(tools: Tools, target: Target, places: readonly Place[]): Promise<void> {
  const found = await usable(tools, 'field', target, places);
  const state = await stateOf(found);
  if (state !== undefined) refuse(found, state);
  if (state?.tag === 'select') return choose(tools, target, places, '');
  if (state?.ticked !== null) return setTick(tools, target, places, false);
  if (await writeRichText(tools, found, '')) return;
  return enterText(tools, { target, places, found, value: '' });
}

interface Entry {
  readonly target: Target;
  readonly places: readonly Place[];
  readonly found: Found;
  readonly value: string;
}

/** A form may be filled with its defaults after one has typed: then it is typed once more. */
async function enterText(tools: Tools, entry: Entry): Promise<void> {
  let { found } = entry;
  let shown: string | undefined;
  for (const byKeys of [false, true]) {
    await typeInto(tools, found, entry.value, byKeys);
    await pickSuggestion(tools, found, entry.value, false);
    await leave(found);
    lastEntered.set(tools.setting.page, found);
    await settle(tools.setting);
    shown = await readBack(tools, entry, found);
    if (shown === undefined || sameValue(entry.value, shown)) return;
    found = (await tools.finder.now('field', entry.target, entry.places)) ?? found;
  }
  throw notKept(found, entry.value, shown ?? '', await stateOf(found));
}

/** What the field shows now, wherever the page has drawn it; undefined when it has gone, or is not for reading. */
async function readBack(tools: Tools, { target, places }: Entry, before: Found): Promise<string | undefined> {
  const state = await stateOf(before);
  if (state?.visible === true)
    return state.type === 'password' && state.value === null ? undefined : (state.value ?? undefined);
  const now = await tools.finder.now('field', target, places).catch(() => undefined);
  return now === undefined ? undefined : ((await stateOf(now))?.value ?? undefined);
}

/** Going on to something else makes a page take note of a change. */
async function leave({ frame, handle }: Found): Promise<void> {
  await handle
    .evaluate((element) =>
      element.isConnected ? (element.ownerDocument.activeElement as HTMLElement | null)?.blur() : undefined,
    )
    .catch(() => {});
  if (!frame.isDetached()) await pause(30);
}

function refuse({ candidate }: Found, state: ControlState): void {
  if (state.type === 'file')
    throw new Error(
      `${candidate.what} takes a file. Write: When I upload "name of the file" to "${candidate.caption}".`,
    );
  if (state.readOnly && !isDateControl(state) && !state.suggests && !/date|calendar/i.test(state.hint))
    throw new Error(`The ${candidate.what} can be read, but not changed.`);
}

function isYes({ candidate }: Found, value: string): boolean {
  if (/^(yes|on|true|ticked|x|✓|☑)$/i.test(value.trim())) return true;
  if (/^(no|off|false|not ticked|unticked|)$/i.test(value.trim())) return false;
  throw new Error(`The ${candidate.what} is ticked or not. Write yes or no instead of “${value}”.`);
}

function notKept({ candidate }: Found, value: string, shown: string, state: ControlState | undefined): Error {
  const isSecret = state?.type === 'password';
  const cut =
    state !== undefined && state.maxLength > 0 && value.length > state.maxLength
      ? `: it takes no more than ${state.maxLength} characters`
      : '';
  if (isSecret) return new Error(`The ${candidate.what} did not keep what was entered${cut}.`);
  return new Error(`“${value}” was entered, but the ${candidate.what} now shows “${shown}”${cut}.`);
}
