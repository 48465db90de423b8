import { everythingWasRun } from './everything-was-run.ts';
import { evidenceAge } from './evidence-age.ts';
import { maximumFailures } from './maximum-failures.ts';
import { nothingBlocked } from './nothing-blocked.ts';
import { nothingFlaky } from './nothing-flaky.ts';
import { nothingUndefined } from './nothing-undefined.ts';
import type { Rule } from './rule.ts';
import { runsAreComplete } from './runs-are-complete.ts';
import { runsBelongToTheGate } from './runs-belong-to-the-gate.ts';
import { somethingWasJudged } from './something-was-judged.ts';
import { versionIsTheReleases } from './version-is-the-releases.ts';

/** Rules that a release's or a pack's YAML may ask for, in the order in which a verdict gives them. */
export const RULES: readonly Rule[] = [
  maximumFailures,
  nothingBlocked,
  nothingUndefined,
  nothingFlaky,
  everythingWasRun,
  versionIsTheReleases,
  evidenceAge,
];

/** Rules that no YAML can switch off. */
export const ALWAYS: readonly Rule[] = [somethingWasJudged, runsBelongToTheGate, runsAreComplete];
