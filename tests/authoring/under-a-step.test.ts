import { expect, test } from 'vitest';
import { KnownSteps } from '../../harness/authoring/known-steps.ts';
import { lookAtFeature } from '../../harness/authoring/look-at-feature.ts';
import { rememberSteps } from '../../harness/authoring/step-memory.ts';
import { lookAtProject } from '../../harness/project/index.ts';
import { libraryOf } from '../run/engine/played.ts';
import { aProject } from './a-project.ts';

const { stepDefinitions } = libraryOf(({ Given }) => {
  Given('the rows are:', async (_rows: unknown) => {});
  Given('all is well', async () => {});
});
const TEXT = `Feature: Rents
  Scenario: One
    Given the rows are:
    And all is well
      | a |

  @manual
  Scenario: By hand
    Given the rows are:
`;

test('a table that is missing or would be lost is told of before a run, by kept steps too', async () => {
  const { project } = lookAtProject(aProject());
  if (project === undefined) throw new Error('The project has a fault.');
  const load = () => rememberSteps(project, [], async () => stepDefinitions);
  for (const steps of [await load(), await load()]) {
    const { findings } = lookAtFeature(
      { uri: 'features/rents.feature', text: TEXT },
      { applications: new Set(), known: new KnownSteps(steps, []), people: [] },
    );
    expect(
      findings.filter(({ kind }) => kind === 'undefined step').map(({ where, message }) => [where, message]),
    ).toEqual([
      ['features/rents.feature:3', '"the rows are:" needs a table or a text under it, and there is none.'],
      [
        'features/rents.feature:4',
        '"all is well" takes nothing from under it: the table there would be lost.',
      ],
    ]);
  }
});
