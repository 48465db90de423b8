import type { RunRecord } from '../run/schema.ts';

/** Who tested: whoever ran the packs, and whoever carried scenarios out by hand. */
export function testersOf(runs: readonly RunRecord[]): string[] {
  const names = runs.flatMap(({ operator, scenarios }) => [
    operator,
    ...scenarios.flatMap(({ attempts }) => attempts.flatMap(({ tester }) => tester ?? [])),
  ]);
  return [...new Set(names)];
}
