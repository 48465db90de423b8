import { scenariosOf } from '../scenarios.ts';
import { named, scenarioCount } from '../sentences.ts';
import { againstBaseline } from './baseline.ts';
import { yesRule } from './rule.ts';

/** What failed without a waiver had failed in the baseline too; what the baseline does not hold is new. */
export const noNewFailures = yesRule('no new failures', 'none', (evidence) =>
  againstBaseline(evidence, (runs) => {
    const before = new Map(scenariosOf([], runs).map((one) => [one.id, one.outcome]));
    const failed = evidence.scenarios.filter(({ outcome }) => outcome === 'failed');
    const fresh = failed.filter(({ id }) => before.get(id) !== 'failed');
    const old = failed.length - fresh.length;
    const known = old === 0 ? '' : ` ${scenarioCount(old)} failed there already.`;
    return {
      ok: fresh.length === 0,
      actual: scenarioCount(fresh.length),
      sentence:
        fresh.length === 0
          ? `Nothing failed that did not fail in the baseline.${known}`
          : `${scenarioCount(fresh.length)} failed that did not fail in the baseline: ${named(fresh)}.${known}`,
      scenarios: fresh,
    };
  }),
);
