import { countsOf } from '../scenarios.ts';
import { named, scenarioCount, share } from '../sentences.ts';
import { type Evidence, readCount, rule } from './rule.ts';

/** Failed scenarios without a waiver, at most so many; blocked, flaky and unready ones have rules of their own. */
export const maximumFailures = rule<number>({
  id: 'maximum failures',
  read: readCount,
  allowed: (limit) => (limit === 0 ? 'none' : `at most ${limit}`),
  answer: ({ scenarios }, limit) => {
    const failed = scenarios.filter((scenario) => scenario.outcome === 'failed');
    const waived = waivedSentence(scenarios);
    const sentence =
      failed.length === 0
        ? waived || 'No scenario failed.'
        : `${share(failed.length, scenarios.length)} failed: ${named(failed)}. ${limitSentence(limit)}${waived && ` ${waived}`}`;
    return { ok: failed.length <= limit, actual: failedCount(scenarios), sentence, scenarios: failed };
  },
});

function limitSentence(limit: number): string {
  return limit === 0 ? 'None may fail.' : `At most ${limit} may fail.`;
}

/** `2 scenarios, and 1 waived`. */
export function failedCount(scenarios: Evidence['scenarios']): string {
  const { failed, waived } = countsOf(scenarios);
  return `${scenarioCount(failed)}${waived > 0 ? `, and ${waived} waived` : ''}`;
}

/** What failed under a waiver; '' where nothing did. */
export function waivedSentence(scenarios: Evidence['scenarios']): string {
  const waived = scenarios.filter((scenario) => scenario.outcome === 'waived');
  return waived.length === 0
    ? ''
    : `${share(waived.length, scenarios.length)} failed under a waiver: ${named(waived)}.`;
}
