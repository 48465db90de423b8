import { briefCause } from '../run/causes/brief-cause.ts';
import type { RunRecord } from '../run/schema.ts';
import type { JudgedScenario } from './scenarios.ts';
import type { VerdictCause } from './schema.ts';

/** Outcomes that a cause explains. */
const RED: readonly string[] = ['failed', 'blocked', 'not executable'];
/** Kinds that explain a scenario by itself: they come after what took several down. */
const OWN: readonly string[] = ['behaviour', 'step'];

/**
 * Why scenarios of the gate did not pass, over all its runs: what took most of them down comes first. What several runs
 * met is one cause; of scenarios that fail each in their own way, those of one application count together.
 */
export function causesOf(runs: readonly RunRecord[], scenarios: readonly JudgedScenario[]): VerdictCause[] {
  const red = new Set(scenarios.filter(({ outcome }) => RED.includes(outcome)).map(({ id }) => id));
  const found = new Map<string, VerdictCause>();
  for (const run of runs)
    for (const cause of run.causes ?? []) {
      const ids = cause.scenarios.filter((id) => red.has(id));
      if (ids.length === 0) continue;
      const key = [cause.kind, cause.application, detailOf(cause.kind, cause.sentence)].join('\n');
      const before = found.get(key);
      const all = [...new Set([...(before?.scenarios ?? []), ...ids])];
      const brief = before === undefined || all.length > before.scenarios.length;
      found.set(key, {
        ...(before ?? cause),
        brief: brief ? briefCause(run, { ...cause, scenarios: all }) : before.brief,
        scenarios: all,
      });
    }
  const rank = ({ kind }: VerdictCause) => (OWN.includes(kind) ? 1 : 0);
  return [...found.values()].sort(
    (one, other) => rank(one) - rank(other) || other.scenarios.length - one.scenarios.length,
  );
}

/** What tells two causes of a kind apart within an application. */
function detailOf(kind: string, sentence: string): string {
  return ['page', 'hang', 'data missing', 'step'].includes(kind) ? sentence : '';
}
