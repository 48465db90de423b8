import { named, share } from '../sentences.ts';
import { failedCount, waivedSentence } from './maximum-failures.ts';
import { yesRule } from './rule.ts';

/** Every scenario that failed is let through by a waiver that stands. */
export const noFailureWithoutAWaiver = yesRule('no failure without a waiver', 'none', ({ scenarios }) => {
  const failed = scenarios.filter((scenario) => scenario.outcome === 'failed');
  const red = `${share(failed.length, scenarios.length)} failed without a waiver: ${named(failed)}.`;
  const waived = waivedSentence(scenarios);
  return {
    ok: failed.length === 0,
    actual: failedCount(scenarios),
    sentence:
      [...(failed.length > 0 ? [red] : []), waived].filter(Boolean).join(' ') || 'No scenario failed.',
    scenarios: failed,
  };
});
