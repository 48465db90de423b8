import { shareByRisk } from './share-by-risk.ts';

/** Came to a result of its own: what was blocked, or cannot be carried out, tested nothing. */
export const runByRisk = shareByRisk({
  id: 'run by risk',
  verb: 'came to a result',
  counts: ({ outcome }) => ['passed', 'failed', 'waived', 'flaky'].includes(outcome),
});
