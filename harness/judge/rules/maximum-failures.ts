import { named, scenarioCount, share } from '../sentences.ts';
import { rule, type Setting } from './rule.ts';

/** Failed scenarios, at most so many; blocked, flaky and unready ones have rules of their own. */
export const maximumFailures = rule<number>({
  id: 'maximum failures',
  read: readCount,
  allowed: (limit) => (limit === 0 ? 'none' : `at most ${limit}`),
  answer: ({ scenarios }, limit) => {
    const failed = scenarios.filter((scenario) => scenario.outcome === 'failed');
    const sentence =
      failed.length === 0
        ? 'No scenario failed.'
        : `${share(failed.length, scenarios.length)} failed: ${named(failed)}. ${limitSentence(limit)}`;
    return { ok: failed.length <= limit, actual: scenarioCount(failed.length), sentence, scenarios: failed };
  },
});

function limitSentence(limit: number): string {
  return limit === 0 ? 'None may fail.' : `At most ${limit} may fail.`;
}

function readCount(written: unknown): Setting<number> {
  if (typeof written === 'number' && Number.isInteger(written) && written >= 0) return { limit: written };
  return { fault: `says ${JSON.stringify(written)} where only a whole number, 0 or more, can be understood` };
}
