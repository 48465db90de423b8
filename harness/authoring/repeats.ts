import type { FeatureFacts, ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/** Scenarios of one application whose steps are the same but for their values: they would be rows of one outline. */
export function repeatFindings(features: readonly FeatureFacts[]): Finding[] {
  const first = new Map<string, ScenarioFacts>();
  return features.flatMap(({ uri, scenarios }) =>
    scenarios.flatMap((scenario) => {
      const { shape, title, line, column } = scenario;
      if (shape === undefined) return [];
      const key = `${uri.split('/').slice(0, -1).join('/')}\n${shape}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, scenario);
        return [];
      }
      const message = `"${title}" is "${before.title}" (${before.feature}:${before.line}) with other values. Make one outline of the two.`;
      return [finding('same but for a value', `${uri}:${line}:${column}`, message)];
    }),
  );
}
