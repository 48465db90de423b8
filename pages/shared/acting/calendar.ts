import { ask, take } from '../finding/ask.ts';
import type { Found } from '../finding/finder.ts';
import type { Tools } from '../tools.ts';
import { pause } from '../waiting/pause.ts';

/** Turning page by page: ten years either way. */
const PAGES = 120;

/** Picks a day from the calendar that a field opens. Throws when no calendar can be read. */
export async function pickFromCalendar({ setting }: Tools, found: Found, iso: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  await found.handle.click({ timeout: setting.patienceMs });
  for (let turned = 0; turned < PAGES; turned += 1) {
    await pause(60);
    const shown = await ask(found.frame, 'calendarShown', [day], null);
    if (shown === null) break;
    const ahead = (year - shown.year) * 12 + (month - shown.month);
    const wanted = ahead === 0 ? shown.dayIndex : ahead > 0 ? shown.nextIndex : shown.previousIndex;
    const element = wanted < 0 ? null : await take(found.frame, wanted);
    if (element === null) break;
    await element.click({ timeout: setting.patienceMs });
    if (ahead === 0) return;
  }
  throw new Error(
    `The ${found.candidate.what} can only be filled from its calendar, and the calendar could not be read.`,
  );
}
