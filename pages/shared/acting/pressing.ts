import type { Kind } from '../finding/in-page/types.ts';
import type { Place, Target } from '../finding/target.ts';
import { act, type Tools, usable } from '../tools.ts';
import { noteMessages } from '../waiting/note-messages.ts';
import { pause } from '../waiting/pause.ts';
import { type Answer, type NativeMessage, Traffic } from '../waiting/traffic.ts';

/** How something is clicked. */
export interface Press {
  readonly kind?: Kind;
  readonly clicks?: 1 | 2;
  readonly button?: 'left' | 'right';
  /** To the question that the browser asks then (confirm, prompt). */
  readonly answer?: Answer & { readonly question?: string | undefined };
}

/** How long a question may take to be asked after what makes it come was pressed, in milliseconds. */
const QUESTION_MS = 3_000;

/** Presses a button, link, tab, menu item or whatever else goes by the name, and waits until the page is at rest. */
export async function press(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  how: Press = {},
): Promise<void> {
  const { kind = 'button', clicks = 1, button = 'left', answer } = how;
  const { page, patienceMs } = tools.setting;
  const traffic = Traffic.of(page);
  const before = traffic.messages.length;
  traffic.answer = answer;
  await noteMessages(tools.setting);
  await act(
    tools,
    () => usable(tools, kind, target, places),
    ({ handle }) => handle.click({ clickCount: clicks, button, timeout: patienceMs }),
  );
  if (answer !== undefined) await asked(traffic, before, target, answer.question);
  traffic.answer = undefined;
  refuseUnanswered(target, answer === undefined ? traffic.messages.slice(before) : []);
}

/** Goes from name to name: opens menus by pointing at them, else by pressing, and presses the last. */
export async function followPath(tools: Tools, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (next === undefined) return press(tools, { name }, []);
    const item = await tools.finder.one('thing', { name });
    await item.handle.hover({ timeout: tools.setting.patienceMs });
    await pause(150);
    const isOpen = await tools.finder.now('button', { name: next }).then(
      (found) => found !== undefined,
      () => true,
    );
    if (!isOpen) await press(tools, { name }, []);
  }
}

/** Drags one thing onto another, with the moves in between that pages wait for. */
export async function drag(
  tools: Tools,
  target: Target,
  onto: Target,
  places: readonly Place[],
): Promise<void> {
  const { mouse } = tools.setting.page;
  const source = await tools.finder.one('thing', target, places);
  const goal = await tools.finder.one('thing', onto, places);
  await goal.handle.scrollIntoViewIfNeeded({ timeout: tools.setting.patienceMs });
  await source.handle.hover({ timeout: tools.setting.patienceMs });
  const to = await goal.handle.boundingBox();
  if (to === null)
    throw new Error(`The ${goal.candidate.what} is not shown, so nothing can be dragged there.`);
  await mouse.down();
  const [x, y] = [to.x + to.width / 2, to.y + to.height / 2];
  await mouse.move(x - 8, y - 4, { steps: 8 });
  await mouse.move(x, y, { steps: 3 });
  await mouse.up();
  await pause(100);
}

async function asked(
  traffic: Traffic,
  before: number,
  { name }: Target,
  question: string | undefined,
): Promise<void> {
  const until = Date.now() + QUESTION_MS;
  while (traffic.messages.length === before && Date.now() < until) await pause(50);
  const message =
    traffic.messages.slice(before).find(({ type }) => /confirm|prompt/.test(type)) ??
    traffic.messages[before];
  if (message === undefined)
    throw new Error(
      `“${name}” was pressed, but no question of the browser's came that could be answered. A question drawn by the page is answered by pressing its button.`,
    );
  if (question === undefined || message.text.includes(question)) return;
  throw new Error(`“${name}” was expected to ask “${question}”, but asked “${message.text}”.`);
}

function refuseUnanswered({ name }: Target, messages: readonly NativeMessage[]): void {
  const question = messages.find(({ type }) => /confirm|prompt/.test(type));
  if (question === undefined) return;
  throw new Error(
    `“${name}” asked “${question.text}”, and nobody said what to answer. Write: When I press "${name}" and accept the question (or: and dismiss the question).`,
  );
}
