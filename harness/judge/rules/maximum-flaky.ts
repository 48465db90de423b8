import { named, scenarioCount, share } from '../sentences.ts';
import { readCount, rule } from './rule.ts';

/** Scenarios that passed only when tried again, at most so many; none of them counts as passed. */
export const maximumFlaky = rule<number>({
  id: 'maximum flaky',
  read: readCount,
  allowed: (limit) => (limit === 0 ? 'none' : `at most ${limit}`),
  answer: ({ scenarios }, limit) => {
    const flaky = scenarios.filter((scenario) => scenario.outcome === 'flaky');
    const found = `${share(flaky.length, scenarios.length)} passed only when tried again, which does not count as passed: ${named(flaky)}.`;
    return {
      ok: flaky.length <= limit,
      actual: scenarioCount(flaky.length),
      sentence: flaky.length === 0 ? 'No scenario needed a second try.' : `${found} At most ${limit} may.`,
      scenarios: flaky,
    };
  },
});
