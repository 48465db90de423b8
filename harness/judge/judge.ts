import { applicationName, judgedApplications } from './applications.ts';
import { failuresOf, notTestedOf } from './failures.ts';
import type { JudgeInput } from './input.ts';
import { reasonsOf, rulesNotAsked } from './reasons.ts';
import type { Evidence } from './rules/rule.ts';
import { countsOf, scenariosOf } from './scenarios.ts';
import {
  type Condition,
  type Decision,
  type Reason,
  RiskTier,
  VERDICT_SCHEMA,
  type Verdict,
} from './schema.ts';

/**
 * The verdict on a release at a gate: GO only when every rule passes. Nothing to judge, no rules and a rule
 * that cannot be evaluated are all NO-GO. Pure: the same input gives the same verdict.
 */
export function judge(input: JudgeInput): Verdict {
  const { release, gate, packs, runs, now } = input;
  const evidence: Evidence = { ...input, scenarios: scenariosOf(packs, runs) };
  const reasons = reasonsOf(evidence);
  const conditions: Condition[] = [];
  return {
    schema: VERDICT_SCHEMA,
    release: { key: release.key, name: release.name },
    gate: gate.key,
    change: release.change,
    council: release.council,
    environment: gate.environment,
    decision: decide(reasons, conditions),
    reasons,
    notAsked: rulesNotAsked(gate.rules),
    conditions,
    counts: countsOf(evidence.scenarios),
    countsByRisk: countsByRisk(evidence),
    applications: judgedApplications(evidence),
    failures: failuresOf(evidence.scenarios, (key) => applicationName(key, runs)),
    notTested: notTestedOf(evidence.scenarios, packs),
    runs: judgedRuns(input),
    judgedAt: now.toISOString(),
  };
}

function decide(reasons: readonly Reason[], conditions: readonly Condition[]): Decision {
  if (reasons.length === 0 || reasons.some((reason) => reason.outcome === 'fail')) return 'NO-GO';
  return conditions.length > 0 ? 'GO WITH CONDITIONS' : 'GO';
}

function countsByRisk({ scenarios }: Evidence): Verdict['countsByRisk'] {
  const of = (tier: RiskTier) => countsOf(scenarios.filter((scenario) => (scenario.risk ?? 'none') === tier));
  const [high, medium, low, none] = RiskTier.options.map(of);
  const empty = countsOf([]);
  return { high: high ?? empty, medium: medium ?? empty, low: low ?? empty, none: none ?? empty };
}

function judgedRuns({ runs }: JudgeInput): Verdict['runs'] {
  return runs.map(({ id, pack, operator, started, ended }) => ({
    id,
    pack: pack.name,
    operator,
    started,
    ended,
  }));
}
