import { expect, test } from 'vitest';
import { choose } from '../../harness/cli/choose.ts';
import { loadProject } from '../../harness/project/index.ts';
import { makeProject } from '../e2e/kit/project.ts';

const FEATURE = 'features/town-hall/more.feature';
const TEXT = `Feature: More
  @TH-901 @risk:high
  Scenario: Dear
    Given nothing
  @TH-902 @risk:low
  Scenario: Cheap
    Given nothing
`;

test.each([
  [{}, ['TH-901', 'TH-902'], FEATURE],
  [{ tags: '@risk:high' }, ['TH-901'], `${FEATURE} @risk:high`],
  [{ app: 'town-hall', tags: 'not @risk:high' }, ['TH-902'], `${FEATURE} not @risk:high town-hall`],
  [{ app: 'other' }, [], `${FEATURE} other`],
])('of what a path names, %j leaves %j', async (options, ids, selection) => {
  const root = makeProject({ [FEATURE]: TEXT });
  const choice = await choose(loadProject(root, {}), [FEATURE], options, root);
  expect(choice.scenarios.map(({ id }) => id)).toEqual(ids);
  expect(choice.selection).toBe(selection);
});
