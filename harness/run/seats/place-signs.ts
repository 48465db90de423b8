import type { Page, Response } from '@playwright/test';
import { type Application, type Deployment, deploymentsOf, type Project } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { pageText } from './page-text.ts';

/** How far an application's clock may be from this machine's, in milliseconds: records would carry a wrong time. */
const CLOCK_LIMIT_MS = 10 * 60_000;
/** How long a page may take to show its banner, in milliseconds. */
const BANNER_LIMIT_MS = 5_000;

/** How to tell that a page is of the environment that was meant. */
export interface PlaceSigns {
  readonly environment: string;
  /** What its pages show; null where nothing is declared. */
  readonly banner: string | null;
  /** What the pages of other environments show, with the environment's name. */
  readonly others: readonly { readonly environment: string; readonly banner: string }[];
  readonly clockMayDiffer: boolean;
}

export function placeSigns(project: Project, application: Application, deployment: Deployment): PlaceSigns {
  const others = deploymentsOf(project, application).flatMap(({ key, banner }) =>
    banner === null || key === deployment.key || banner === deployment.banner
      ? []
      : [{ environment: key, banner }],
  );
  const { key, banner, clockMayDiffer } = deployment;
  return { environment: key, banner, others, clockMayDiffer };
}

/** Throws {@link Blocked} where a page shows another environment's banner, before anything is typed into it. */
export async function refuseWrongPlace(page: Page, signs: PlaceSigns, name: string): Promise<void> {
  if (signs.others.length === 0) return;
  const text = plain(await pageText(page));
  const other = signs.others.find(({ banner }) => shows(text, banner) && !isPartOf(banner, signs.banner));
  if (other !== undefined)
    throw new Blocked(
      `${name} shows the banner of ${other.environment}, "${other.banner}", and not that of ${signs.environment}: the address is probably wrong. Nothing was done there.`,
      { kind: 'wrong place' },
    );
}

/** Throws {@link Blocked} where a page that a person works in does not show its own environment's banner. */
export async function requireOwnPlace(page: Page, signs: PlaceSigns, name: string): Promise<void> {
  await refuseWrongPlace(page, signs, name);
  const { banner, environment } = signs;
  if (banner === null) return;
  for (const until = Date.now() + BANNER_LIMIT_MS; Date.now() < until; await page.waitForTimeout(50))
    if (shows(plain(await pageText(page)), banner)) return;
  throw new Blocked(
    `${name} does not show "${banner}", the banner of ${environment}: the address is probably wrong. Nothing was done there.`,
    { kind: 'wrong place' },
  );
}

/** Throws {@link Blocked} where the application's clock is far from this machine's. A cached answer says nothing. */
export function requireSameClock(response: Response | null, signs: PlaceSigns, name: string): void {
  const { date, age } = response?.headers() ?? {};
  const minutes = clockDifference(date, age, Date.now());
  if (signs.clockMayDiffer || Math.abs(minutes) * 60_000 <= CLOCK_LIMIT_MS) return;
  const direction = minutes > 0 ? 'ahead of' : 'behind';
  throw new Blocked(
    `The clock of ${name} is ${Math.abs(minutes)} minutes ${direction} this machine's: what is recorded would carry a wrong time.`,
    { kind: 'clock' },
  );
}

/** Whole minutes that an answer's date is ahead of `now`; 0 where it tells nothing. */
export function clockDifference(date: string | undefined, age: string | undefined, now: number): number {
  const told = Date.parse(date ?? '');
  return Number.isNaN(told) || (age !== undefined && age !== '0') ? 0 : Math.round((told - now) / 60_000);
}

function shows(text: string, banner: string): boolean {
  return text.includes(plain(banner));
}

/** "TEST" stands in "TEST 2", which may be one's own. */
function isPartOf(banner: string, own: string | null): boolean {
  return own !== null && plain(own).includes(plain(banner));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
