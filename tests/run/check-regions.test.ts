import { expect, test } from 'vitest';
import type { Project } from '../../harness/project/index.ts';
import { checkRegions } from '../../harness/run/check-regions.ts';
import { useBrowser } from './mask/browser.ts';

const newPage = useBrowser();

test('a region that no browser understands is refused by file and key, before anything runs', async () => {
  const browser = (await newPage()).context().browser();
  if (browser === null) throw new Error('no browser');
  const declared = declaring(['#notes', '#notes >', '.person > address', '//div']);
  await expect(checkRegions(browser, declared, ['homefix'])).rejects.toThrow(
    `data/applications/homefix.yaml › mask › regions › 2: "#notes >" is not a CSS selector. Write for example "#case-notes" or ".person > address". What it should cover would stay unmasked, so nothing was run.
data/applications/homefix.yaml › mask › regions › 4: "//div" is not a CSS selector.`,
  );
  await expect(checkRegions(browser, declared, ['another'])).resolves.toBeUndefined();
  await expect(checkRegions(browser, declaring(['#notes']), ['homefix'])).resolves.toBeUndefined();
});

function declaring(regions: string[]): Pick<Project, 'applications'> {
  const file = 'data/applications/homefix.yaml';
  const application = { file, mask: { fields: [], columns: [], regions } };
  return { applications: new Map([['homefix', application]]) as unknown as Project['applications'] };
}
