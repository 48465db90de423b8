import { errors as playwright } from '@playwright/test';
import { askAbout } from './finding/ask.ts';
import { Finder, type Found } from './finding/finder.ts';
import type { ControlState, Kind } from './finding/in-page/types.ts';
import type { Place, Target } from './finding/target.ts';
import type { Setting } from './setting.ts';
import { pause, within } from './waiting/pause.ts';
import { settle } from './waiting/settle.ts';

/** What every action of the general vocabulary works with. */
export interface Tools {
  readonly setting: Setting;
  readonly finder: Finder;
}

export function toolsFor(setting: Setting): Tools {
  return { setting, finder: new Finder(setting) };
}

/** The element, once it can be used. Throws a plain sentence when it stays greyed out. */
export async function usable(
  tools: Tools,
  kind: Kind,
  target: Target,
  places: readonly Place[],
): Promise<Found> {
  const until = Date.now() + tools.setting.patienceMs;
  for (;;) {
    const found = await tools.finder.one(kind, target, places);
    if (!found.candidate.disabled) return found;
    if (Date.now() > until) throw new Error(`The ${found.candidate.what} is there, but greyed out.`);
    await pause(100);
  }
}

/** How a control stands; undefined when it has gone from the page. */
export function stateOf(found: Found): Promise<ControlState | undefined> {
  return within<ControlState | undefined>(4_000, askAbout(found, 'stateOf'), undefined);
}

/** Does something to an element and waits until the page is at rest. Looks for it again when the page has drawn it anew. */
export async function act(
  tools: Tools,
  find: () => Promise<Found>,
  work: (found: Found) => Promise<unknown>,
): Promise<Found> {
  for (let again = 2; ; again -= 1) {
    const found = await find();
    try {
      await work(found);
      await pause(40);
      await settle(tools.setting);
      return found;
    } catch (error) {
      if (
        again === 0 ||
        !/not attached|detached|Execution context was destroyed|frame got detached/i.test(String(error))
      )
        throw plainly(error, found);
    }
  }
}

/** What keeps a person from using an element, as a sentence. */
function plainly(error: unknown, { candidate }: Found): unknown {
  if (!(error instanceof playwright.TimeoutError)) return error;
  const cover =
    /<(\w+)[^>]*?(?:(?:id|class|title|aria-label)="([^"]*)")?[^>]*>[^\n]*intercepts pointer events/.exec(
      error.message,
    );
  if (cover !== null)
    return new Error(
      `Something lies over the ${candidate.what} and keeps it from being used: ${cover[2] ?? cover[1]}.`,
    );
  if (/not enabled/.test(error.message)) return new Error(`The ${candidate.what} is there, but greyed out.`);
  if (/not editable/.test(error.message))
    return new Error(`The ${candidate.what} can be read, but not changed.`);
  return new Error(
    `The ${candidate.what} could not be used: it did not stand still, or was not shown, for long enough.`,
  );
}
