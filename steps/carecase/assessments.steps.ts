import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { type Answers, AssessmentPage, ReturnAssessmentPage } from '../../pages/carecase/assessment.page.ts';
import { ReferralPage } from '../../pages/carecase/referral.page.ts';
import {
  ASSESSMENT,
  accept,
  addPerson,
  CASE,
  goToAssessment,
  invented,
  openAssessment,
  refer,
} from './case-in-hand.ts';
import { EVERY_OUTCOME } from './outcomes.ts';
import { expectList, expectNotOffered } from './plain-checks.ts';
import { openWorklist } from './worklists.ts';

const SUMMARY = 'summary';
const WRITTEN: Answers = {
  outcomes: EVERY_OUTCOME.slice(0, 3),
  impairment: true,
  wellbeing: true,
  summary: 'Manages with prompting in the morning; at risk alone in the evening.',
};

/** Adds a person with an accepted referral, so that their Care Act assessment is on my worklist. */
Given('I have a Care Act assessment to do', async function (this: UatWorld) {
  await addPerson(this, invented(this));
  const referral = await refer(this);
  await accept(this, 'Care Act assessment', await referral.whoIsSignedIn());
  await (await on(ReferralPage, this.page)).openAssessment();
  await on(AssessmentPage, this.page);
  this.keep(ASSESSMENT, new URL(this.page.url()).pathname);
});

/** Fills in the assessment as for somebody who is eligible, and submits it. */
Given('the assessment was submitted', writeAndSubmit);
When('I write the assessment and submit it', writeAndSubmit);

/** The named person signs in and returns the assessment to its author. */
Given('a {string} returned it', async function (this: UatWorld, persona: string) {
  await switchingTo(this, persona, () => returnIt(this, 'Please add to the summary.'));
});

/** The named person signs in and authorises the assessment. */
Given('a {string} authorised it', async function (this: UatWorld, persona: string) {
  await switchingTo(this, persona, async () => (await openAssessment(this)).authorise());
});

/** Opens the assessment from a team's worklist and authorises it. */
When(
  'I authorise the assessment from the worklist {string}',
  async function (this: UatWorld, worklist: string) {
    await (await openWorklist(this, worklist)).openWorkOn(this.recall(CASE));
    await (await on(AssessmentPage, this.page)).authorise();
  },
);

/** Returns the assessment to its author with a reason. */
When('I return the assessment, because {string}', async function (this: UatWorld, reason: string) {
  await returnIt(this, reason);
});

/** Adds a line to the summary of a returned assessment and submits it. */
When('I add to the summary and submit the assessment again', async function (this: UatWorld) {
  const assessment = await openAssessment(this);
  await assessment.answer({ ...WRITTEN, summary: `${WRITTEN.summary} The daughter was asked.` });
  await assessment.submit();
});

/** Fills in everything but the summary, and submits. */
When('I submit the assessment without a summary', async function (this: UatWorld) {
  const assessment = await goToAssessment(this);
  await assessment.answer({ ...WRITTEN, summary: '' });
  await assessment.submit();
});

/** Ticks outcomes of the Care Act, one a row, and saves without submitting. */
When(
  'I save a draft with these outcomes that cannot be achieved:',
  async function (this: UatWorld, table: DataTable) {
    const assessment = await goToAssessment(this);
    const summary = `Kitchen unsafe. Reference ${this.unique('NOTE')}.`;
    this.keep(SUMMARY, summary);
    this.keep('outcomes', table.raw().flat().join('\n'));
    await assessment.answer({ ...WRITTEN, outcomes: table.raw().flat(), summary });
    await assessment.saveDraft();
  },
);

/** Opens the assessment that I began, by way of my own worklist. */
When('I come back to the assessment from my worklist', async function (this: UatWorld) {
  await (await openWorklist(this, 'My work')).openWorkOn(this.recall(CASE));
});

/** Ticks so many outcomes, with or without an impairment and a significant impact on well-being. */
When(
  /^I record (\d+) outcomes that cannot be achieved, (an|no) impairment and (a|no) significant impact$/,
  async function (this: UatWorld, count: string, impairment: string, impact: string) {
    const assessment = await goToAssessment(this);
    const outcomes = EVERY_OUTCOME.slice(0, Number(count));
    const [impaired, affected] = [impairment === 'an', impact === 'a'];
    await assessment.answer({ ...WRITTEN, outcomes, impairment: impaired, wellbeing: affected });
    await assessment.saveDraft();
  },
);

/** The assessment states whether the person is eligible. */
Then('the person is found {string}', async function (this: UatWorld, eligibility: string) {
  const assessment = await openAssessment(this);
  await expect(assessment.eligibility, 'Eligibility found by the assessment').toHaveText(eligibility);
});

/** The stage that the assessment shows, for example "Submitted". */
Then('the assessment is {string}', async function (this: UatWorld, stage: string) {
  const assessment = await openAssessment(this);
  await expect(assessment.stage, 'Stage of the assessment').toHaveText(stage);
});

/** Submitting is refused with this message, and the assessment stays where it was. */
Then('the assessment is not submitted, because {string}', async function (this: UatWorld, reason: string) {
  const assessment = await on(AssessmentPage, this.page);
  await expect(assessment.problem, 'What CareCase says about the assessment').toHaveText(reason);
  await expect((await openAssessment(this)).stage, 'Stage of the assessment').toHaveText('Draft');
});

/** The draft has kept its text and its ticks. */
Then('the draft still says what I wrote', async function (this: UatWorld) {
  const assessment = await on(AssessmentPage, this.page);
  await expect(assessment.summary, 'Summary of the draft').toHaveValue(this.recall(SUMMARY));
  const outcomes = this.recall('outcomes').split('\n');
  expectList(await assessment.chosenOutcomes(), 'Outcomes that cannot be achieved', outcomes);
});

/** The reason that was given for returning it stands on the assessment. */
Then(
  'the assessment says that it was returned because {string}',
  async function (this: UatWorld, reason: string) {
    const assessment = await openAssessment(this);
    await expect(assessment.whyReturned, 'Why the assessment was returned').toContainText(reason);
  },
);

/** The assessment can be opened, and nothing offers to authorise it. */
Then('I may read the assessment but not authorise it', async function (this: UatWorld) {
  const assessment = await openAssessment(this);
  await expect(assessment.stage, 'Stage of the assessment').toHaveText('Submitted');
  await expectNotOffered(assessment.authoriseButton, 'Authorising the assessment');
});

/** The assessment can be opened, and none of its fields can be changed. */
Then('I may read the assessment but not change it', async function (this: UatWorld) {
  const assessment = await openAssessment(this);
  await expect(assessment.stage, 'Stage of the assessment').toHaveText('Authorised');
  await expectNotOffered(assessment.saveButton, 'Saving the assessment');
  await expectNotOffered(assessment.submitButton, 'Submitting the assessment');
});

async function writeAndSubmit(this: UatWorld): Promise<void> {
  const assessment = await goToAssessment(this);
  await assessment.answer(WRITTEN);
  await assessment.submit();
}

async function returnIt(world: UatWorld, reason: string): Promise<void> {
  await (await goToAssessment(world)).return();
  await (await on(ReturnAssessmentPage, world.page)).because(reason);
}

/** Lets somebody else act, and hands back to the worker of the scenario. */
async function switchingTo(world: UatWorld, persona: string, act: () => Promise<void>): Promise<void> {
  await world.signInAs(persona);
  await act();
  await world.signInAs('social worker');
}
