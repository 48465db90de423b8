import { ask, take } from '../finding/ask.ts';
import type { Found } from '../finding/finder.ts';
import { stateOf, type Tools } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';

/** One entry of a list that hangs open, in whichever frame. */
export interface Suggestion {
  readonly text: string;
  readonly index: number;
}

/**
 * Picks the suggestion that says what was typed. Without one it gives false, or, where one must be picked, throws a
 * sentence that lists what is suggested.
 */
export async function pickSuggestion(
  tools: Tools,
  found: Found,
  value: string,
  must: boolean,
): Promise<boolean> {
  const state = await stateOf(found);
  if (!must && (state?.suggests !== true || value === '')) return false;
  const until = Date.now() + (must ? tools.setting.patienceMs : 1_500);
  let seen: readonly Suggestion[] = [];
  do {
    await settle(tools.setting);
    seen = await openList(found);
    const fit = best(value, seen);
    if (fit !== undefined && (await pick(tools, found, fit))) return true;
    await pause(100);
  } while (Date.now() < until);
  if (!must) return false;
  throw notOffered(
    found,
    value,
    seen.map(({ text }) => text),
  );
}

/** The entries of the list that hangs open: in the field's frame. */
export function openList({ frame, handle }: Found): Promise<readonly Suggestion[]> {
  return ask(frame, 'listOpen', [handle], []);
}

/** The entry that is the value to the letter, else without regard to capitals, else the only one that begins so or holds it. */
export function best<T extends { readonly text: string }>(
  value: string,
  entries: readonly T[],
): T | undefined {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const exact =
    entries.find(({ text }) => text === value) ?? entries.find(({ text }) => plain(text) === plain(value));
  if (exact !== undefined || plain(value) === '') return exact;
  const begins = entries.filter(({ text }) => plain(text).startsWith(plain(value)));
  const holds = entries.filter(({ text }) => plain(text).includes(plain(value)));
  if (begins.length === 1) return begins[0];
  return begins.length === 0 && holds.length === 1 ? holds[0] : undefined;
}

export function notOffered({ candidate }: Found, value: string, offered: readonly string[]): Error {
  const shown = offered
    .filter((text) => text !== '')
    .slice(0, 12)
    .map((text) => `“${text}”`);
  const more = offered.length > 12 ? ` and ${offered.length - 12} more` : '';
  const list = shown.length === 0 ? 'It offers nothing' : `It offers ${shown.join(', ')}${more}`;
  return new Error(`The ${candidate.what} does not offer “${value}”. ${list}.`);
}

/** False when the list was drawn anew before it could be clicked. */
export async function pick(tools: Tools, { frame }: Found, { index }: Suggestion): Promise<boolean> {
  const option = await take(frame, index);
  if (option === null) return false;
  const tried = await option.click({ timeout: tools.setting.patienceMs }).catch((error: Error) => error);
  if (tried instanceof Error && !/not attached|detached/i.test(tried.message)) throw tried;
  await pause(30);
  await settle(tools.setting);
  return !(tried instanceof Error);
}
