import { Then } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { CASE } from './case-in-hand.ts';
import { expectListed } from './plain-checks.ts';
import { shownDay } from './words.ts';
import { openWorklist } from './worklists.ts';

/** My own worklist has that kind of work, with its status and the day it is due. */
Then(
  'my worklist shows the {string} as {string}, due on {date}',
  async function (this: UatWorld, kind: string, stage: string, due: string) {
    await expectWork(this, { Work: kind, Stage: stage, Due: shownDay(due) });
  },
);

/** My own worklist has that kind of work, with its status. */
Then(
  'my worklist shows the {string} as {string}',
  async function (this: UatWorld, kind: string, stage: string) {
    await expectWork(this, { Work: kind, Stage: stage });
  },
);

/** A team's worklist has the case. */
Then('the worklist {string} shows it', async function (this: UatWorld, name: string) {
  const worklist = await openWorklist(this, name);
  await expectListed(worklist.workOn(this.recall(CASE)), `The work on the worklist “${name}”`, 'listed');
});

/** A team's worklist does not have the case. */
Then('the worklist {string} does not show it', expectNotOn);

/** Neither my worklist nor a team's has the case. */
Then("it is on nobody's worklist any more", async function (this: UatWorld) {
  for (const name of ['For me to authorise', "My team's work"]) await expectNotOn.call(this, name);
});

async function expectNotOn(this: UatWorld, name: string): Promise<void> {
  const worklist = await openWorklist(this, name);
  await expectListed(worklist.workOn(this.recall(CASE)), `The work on the worklist “${name}”`, 'not listed');
}

async function expectWork(world: UatWorld, wanted: Record<string, string>): Promise<void> {
  const worklist = await openWorklist(world, 'My work');
  const work = worklist.workOn(world.recall(CASE));
  await expectListed(work, 'The work on my worklist', 'listed');
  const shown = await worklist.recordOf(world.recall(CASE));
  for (const [column, value] of Object.entries(wanted)) {
    expect(shown?.[column], `${column} of the work on my worklist`).toBe(value);
  }
}
