import { expect, test } from 'vitest';
import type { Project } from '../../harness/project/index.ts';
import { checkRegions } from '../../harness/run/check-regions.ts';

test('a region that no browser understands is refused by file and key, before anything runs', async () => {
  const declared = declaring(['#notes', '#notes >', '.person > address', '//div']);
  await expect(checkRegions(declared, ['homefix'])).rejects.toThrow(
    `data/applications/homefix.yaml › mask › regions › 2: "#notes >" is not a CSS selector. Write for example "#case-notes" or ".person > address". What it should cover would stay unmasked, so nothing was run.
data/applications/homefix.yaml › mask › regions › 4: "//div" is not a CSS selector.`,
  );
  await expect(checkRegions(declared, ['another'])).resolves.toBeUndefined();
  await expect(checkRegions(declaring(['#notes']), ['homefix'])).resolves.toBeUndefined();
});

function declaring(regions: string[]): Pick<Project, 'applications'> {
  const file = 'data/applications/homefix.yaml';
  const application = { file, mask: { fields: [], columns: [], regions } };
  return { applications: new Map([['homefix', application]]) as unknown as Project['applications'] };
}
