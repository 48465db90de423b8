import { chromium } from '@playwright/test';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import type { Project } from '../project/index.ts';
import { findBrowser, launchOptions } from './browser.ts';

/**
 * Asks the browser itself about the CSS selectors that applications declare under mask › regions. Throws ProjectFaults
 * with a line for each that it does not understand.
 */
export async function checkRegions(
  { applications }: Pick<Project, 'applications'>,
  keys: readonly string[],
): Promise<void> {
  const declared = keys.flatMap((key) => {
    const application = applications.get(key);
    const regions = application?.mask.regions ?? [];
    return regions.map((region, at) => ({
      region,
      where: `${application?.file} › mask › regions › ${at + 1}`,
    }));
  });
  if (declared.length === 0) return;
  const wrong = await notUnderstood(declared.map(({ region }) => region));
  const faults = declared
    .filter((_, at) => wrong[at])
    .map(({ region, where }) => notASelector(region, where));
  if (faults.length > 0) throw new ProjectFaults(faults);
}

async function notUnderstood(selectors: readonly string[]): Promise<boolean[]> {
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      (all) =>
        all.map((selector) => {
          try {
            document.querySelector(selector);
            return false;
          } catch {
            return true;
          }
        }),
      selectors,
    );
  } finally {
    await browser.close();
  }
}

function notASelector(region: string, where: string): ProjectFault {
  return new ProjectFault({
    where,
    wrong: `"${region}" is not a CSS selector`,
    allowed: 'Write for example "#case-notes" or ".person > address"',
    next: 'What it should cover would stay unmasked, so nothing was run',
  });
}
