import { ask, askAbout } from './finding/ask.ts';
import type { Found } from './finding/finder.ts';
import type { ControlState, TableContent } from './finding/in-page/types.ts';
import type { Place, Target } from './finding/target.ts';
import type { Tools } from './tools.ts';
import { Traffic } from './waiting/traffic.ts';

/** What a page, or a place on it, shows as text. */
export interface ShownText {
  /** As drawn: in capitals where a style says so. */
  readonly drawn: string;
  /** As written, before styles changed its letters. */
  readonly written: string;
}

/** The text of all frames that are shown, or of a place; with what fields hold. */
export async function textOfPage({ finder }: Tools, places: readonly Place[]): Promise<ShownText> {
  const scopes = await finder.scopes(places);
  const nothing = { drawn: '', written: '' };
  const texts = await Promise.all(
    scopes.map(({ frame, roots }) => ask(frame, 'screenText', [roots], nothing)),
  );
  const joined = (part: keyof ShownText) => texts.map((text) => text[part]).join(' \u2063 ');
  return { drawn: joined('drawn'), written: joined('written') };
}

export function holdsText({ drawn, written }: ShownText, text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim();
  return drawn.includes(plain) || written.includes(plain);
}

/** Messages that the page shows; `fresh` ones came after something was last pressed. */
export async function messagesOf({ setting }: Tools): Promise<{ text: string; fresh: boolean }[]> {
  const frames = await Promise.all(setting.page.frames().map((frame) => ask(frame, 'messages', [], [])));
  return frames.flat();
}

/** What the browser's own messages said, the oldest first. */
export function nativeMessages({ setting }: Tools): string[] {
  return Traffic.of(setting.page).messages.map(({ text }) => text);
}

export async function headings({ setting }: Tools): Promise<string[]> {
  const frames = await Promise.all(setting.page.frames().map((frame) => ask(frame, 'shownHeadings', [], [])));
  return frames.flat();
}

/** The state of a field, as it is when it is there. */
export async function field(
  tools: Tools,
  target: Target,
  places: readonly Place[],
): Promise<Found & { state: ControlState }> {
  const found = await tools.finder.one('field', target, places);
  return { ...found, state: await askAbout(found, 'stateOf') };
}

export async function errorsOfField(
  tools: Tools,
  target: Target,
  places: readonly Place[],
): Promise<string[]> {
  return askAbout(await tools.finder.one('field', target, places), 'errorsOf');
}

/** What a table shows. An empty name means the only table there is. */
export async function table(tools: Tools, name: string, places: readonly Place[]): Promise<TableContent> {
  return askAbout(await tools.finder.one('table', { name }, places), 'tableContent');
}

/** The value that stands beside a caption, in a field or as plain text. */
export async function valueBeside(
  tools: Tools,
  name: string,
  places: readonly Place[],
): Promise<string | undefined> {
  const field = await tools.finder.now('field', { name }, places).catch(() => undefined);
  if (field !== undefined && (field.candidate.score[0] ?? 1) === 1)
    return askAbout(field, 'shownValue').then((value) => value ?? '');
  const scopes = await tools.finder.scopes(places);
  const values = await Promise.all(
    scopes.map(({ frame, roots }) => ask(frame, 'valuesBeside', [name, roots], [])),
  );
  const different = [...new Set(values.flat())];
  if (different.length < 2) return different[0];
  const list = different.slice(0, 5).map((value) => `“${value.slice(0, 60)}”`);
  throw new Error(
    `“${name}” stands on the page ${different.length} times, beside ${list.join(', ')}. Say where: add in the section "…" or in the row for "…".`,
  );
}

/** HTTP status of the page, and whether its words say that the person may not. */
export async function refusal(tools: Tools): Promise<string | undefined> {
  const { status } = Traffic.of(tools.setting.page);
  if (status === 401 || status === 403) return `the answer ${status}`;
  const { written } = await textOfPage(tools, []);
  return REFUSALS.exec(written)?.[0];
}

const REFUSALS =
  /\b(permission denied|access (is |was )?denied|not (authori[sz]ed|permitted|allowed)|forbidden|(do|does) not have (the )?(permission|access|right|privilege)s?|insufficient (rights|privileges|permissions)|no access|unauthori[sz]ed)\b/i;
