import { accessibility } from './accessibility.ts';
import { availableInHypercare } from './available-in-hypercare.ts';
import { backOutTested } from './back-out-tested.ts';
import { everythingWasRun } from './everything-was-run.ts';
import { evidenceAge } from './evidence-age.ts';
import { insideTheChangeWindow } from './inside-the-change-window.ts';
import { maximumFailures } from './maximum-failures.ts';
import { maximumFlaky } from './maximum-flaky.ts';
import { noDrafts } from './no-drafts.ts';
import { noFailureWithoutAWaiver } from './no-failure-without-a-waiver.ts';
import { noNewFailures } from './no-new-failures.ts';
import { nobodyRejects } from './nobody-rejects.ts';
import { nothingBlocked } from './nothing-blocked.ts';
import { nothingFlaky } from './nothing-flaky.ts';
import { nothingUndefined } from './nothing-undefined.ts';
import { openDefects } from './open-defects.ts';
import { outsideAFreeze } from './outside-a-freeze.ts';
import { passedByRisk } from './passed-by-risk.ts';
import { previousGatePassed } from './previous-gate-passed.ts';
import { ready } from './ready.ts';
import { recordsCanBeReliedOn } from './records-can-be-relied-on.ts';
import { releaseNotesCovered } from './release-notes-covered.ts';
import { requiredSignOffs } from './required-sign-offs.ts';
import { requirementsCovered } from './requirements-covered.ts';
import type { Rule } from './rule.ts';
import { runByRisk } from './run-by-risk.ts';
import { runsAreComplete } from './runs-are-complete.ts';
import { runsBelongToTheGate } from './runs-belong-to-the-gate.ts';
import { slowerThanTheBaseline } from './slower-than-the-baseline.ts';
import { somethingWasJudged } from './something-was-judged.ts';
import { versionIsTheReleases } from './version-is-the-releases.ts';
import { waiversAreInOrder } from './waivers-are-in-order.ts';

/** Rules that a release's or a pack's YAML may ask for, in the order in which a verdict gives them. */
export const RULES: readonly Rule[] = [
  maximumFailures,
  noFailureWithoutAWaiver,
  passedByRisk,
  noNewFailures,
  nothingBlocked,
  nothingUndefined,
  noDrafts,
  nothingFlaky,
  maximumFlaky,
  everythingWasRun,
  runByRisk,
  requirementsCovered,
  releaseNotesCovered,
  accessibility,
  slowerThanTheBaseline,
  openDefects,
  backOutTested,
  ready,
  availableInHypercare,
  versionIsTheReleases,
  evidenceAge,
  insideTheChangeWindow,
  outsideAFreeze,
  previousGatePassed,
  requiredSignOffs,
];

/** About the release as a whole: no application has an answer of its own. */
export const OF_THE_RELEASE: readonly Rule[] = [
  requirementsCovered,
  releaseNotesCovered,
  backOutTested,
  ready,
  availableInHypercare,
  insideTheChangeWindow,
  outsideAFreeze,
  previousGatePassed,
  requiredSignOffs,
];

/** Rules that no YAML can switch off and nobody can override. */
export const ALWAYS: readonly Rule[] = [
  somethingWasJudged,
  runsBelongToTheGate,
  runsAreComplete,
  waiversAreInOrder,
  nobodyRejects,
  recordsCanBeReliedOn,
];
