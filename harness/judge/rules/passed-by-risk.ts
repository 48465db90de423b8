import { shareByRisk } from './share-by-risk.ts';

/** Neither a waived failure nor a flaky scenario counts as passed. */
export const passedByRisk = shareByRisk({
  id: 'passed by risk',
  verb: 'passed',
  counts: ({ outcome }) => outcome === 'passed',
});
