import { allSteps } from '../../run/all-steps.ts';
import type { RunRecord, ScenarioRecord } from '../../run/schema.ts';
import { listed, scenarioCount } from '../sentences.ts';
import { againstBaseline, cannot } from './baseline.ts';
import { yesRule } from './rule.ts';

/** What the vocabulary's accessibility steps call what they attach. */
const ATTACHED = /^Accessibility violations: (\d+)$/;

/** No page breaks more rules of WCAG 2.2 AA than it did in the baseline; what is new may break none. */
export const accessibility = yesRule(
  'accessibility no worse than the baseline',
  'no more violations than in the baseline',
  (evidence) =>
    againstBaseline(evidence, (runs) => {
      const before = violations(runs);
      const now = violations(evidence.runs);
      if (now.size === 0) return cannot('No scenario counted accessibility violations');
      if (before.size === 0) return cannot('The baseline counted no accessibility violations');
      const worse = [...now].filter(([id, count]) => count > (before.get(id) ?? 0)).map(([id]) => id);
      const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
      const figures = `${sum(now)} in ${scenarioCount(now.size)}, ${sum(before)} in the baseline`;
      const names = worse.map((id) => `${id} (${before.get(id) ?? 0}, now ${now.get(id)})`);
      return {
        ok: worse.length === 0,
        actual: `${sum(now)}`,
        sentence: `Accessibility violations: ${figures}.${worse.length > 0 ? ` More in ${listed(names)}.` : ''}`,
        scenarios: worse.map((id) => ({ id })),
      };
    }),
);

/** By scenario, the most that any run counted: what two runs saw of one page is there once. */
function violations(runs: readonly RunRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const scenario of runs.flatMap((run) => run.scenarios)) {
    const count = countedIn(scenario);
    if (count !== undefined) counts.set(scenario.id, Math.max(counts.get(scenario.id) ?? 0, count));
  }
  return counts;
}

/** Those of its last attempt, over all its pages; undefined where none were counted. */
function countedIn({ attempts }: ScenarioRecord): number | undefined {
  const media = [...allSteps(attempts.at(-1)?.steps ?? [])].flatMap(({ step }) => step.media);
  const counts = media.flatMap(({ name }) => ATTACHED.exec(name)?.[1] ?? []).map(Number);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
