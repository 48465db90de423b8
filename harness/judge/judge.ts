import { applicationName, judgedApplications } from './applications.ts';
import { causesOf } from './causes.ts';
import { conditionsOf } from './conditions.ts';
import { failuresOf, notTestedOf } from './failures.ts';
import type { JudgeInput } from './input.ts';
import { judgedOverrides, withOverrides } from './overrides.ts';
import { reasonsOf, rulesNotAsked } from './reasons.ts';
import { judgedNotes } from './release-notes.ts';
import type { Evidence, Rule } from './rules/rule.ts';
import { countsOf, scenariosOf } from './scenarios.ts';
import {
  type Condition,
  type Decision,
  type Reason,
  RiskTier,
  VERDICT_SCHEMA,
  type Verdict,
} from './schema.ts';
import type { SignOffFact } from './sign-off-fact.ts';
import { judgedSignOffs } from './sign-offs.ts';
import { type JudgedWaiver, judgedWaivers, withWaivers } from './waivers/judged-waivers.ts';

/**
 * The verdict on a release at a gate: GO only when every rule passes, GO WITH CONDITIONS when it rests on waivers, on an
 * override or on what signers asked for. Nothing to judge, no rules and a rule that cannot be evaluated are all NO-GO.
 * Pure: the same input gives the same verdict. `ownRules` are those that the project brings.
 */
export function judge(input: JudgeInput, ownRules: readonly Rule[] = []): Verdict {
  const { gate, packs, runs, now } = input;
  const evidence = evidenceOf(input);
  const overrides = judgedOverrides(evidence);
  const reasons = withOverrides(reasonsOf(evidence, ownRules), overrides);
  const conditions = conditionsOf(evidence, reasons, overrides);
  const decision = decide(reasons, conditions);
  const causes = causesOf(runs, evidence.scenarios);
  return {
    schema: VERDICT_SCHEMA,
    ...aboutRelease(input),
    decision,
    reasons,
    notAsked: rulesNotAsked(gate),
    conditions,
    readyToSign: isReadyToSign(reasons, evidence),
    signOffs: signOffsOf(evidence),
    waivers: evidence.waivers.map(toVerdictWaiver),
    overrides,
    releaseNotes: judgedNotes(input.release.notes ?? [], evidence.scenarios),
    counts: countsOf(evidence.scenarios),
    countsByRisk: countsByRisk(evidence),
    applications: judgedApplications(evidence, overrides),
    ...(causes.length === 0 ? {} : { causes }),
    failures: failuresOf(evidence.scenarios, (key) => applicationName(key, runs)),
    notTested: notTestedOf(evidence.scenarios, packs),
    runs: judgedRuns(input),
    judgedAt: now.toISOString(),
  };
}

function evidenceOf(input: JudgeInput): Evidence {
  const scenarios = scenariosOf(input.packs, input.runs);
  const waivers = judgedWaivers(input, scenarios);
  return { ...input, scenarios: withWaivers(scenarios, waivers), waivers };
}

function aboutRelease({ release, gate }: JudgeInput) {
  const { key, name, change, council, supplier = null, changeType = null, window = null } = release;
  return {
    release: { key, name, supplier, changeType, window: window && { from: window.from, to: window.to } },
    gate: gate.key,
    change,
    council,
    environment: gate.environment,
  };
}

function decide(reasons: readonly Reason[], conditions: readonly Condition[]): Decision {
  if (reasons.length === 0 || reasons.some((reason) => reason.outcome === 'fail')) return 'NO-GO';
  return conditions.length > 0 ? 'GO WITH CONDITIONS' : 'GO';
}

/** Nothing fails but signatures, and none of them is a rejection. */
function isReadyToSign(reasons: readonly Reason[], evidence: Evidence): boolean {
  const failed = reasons.filter(({ outcome }) => outcome === 'fail');
  const places = judgedSignOffs(evidence);
  const onlySignatures = failed.length > 0 && failed.every(({ rule }) => rule === 'required sign-offs');
  return onlySignatures && places.length > 0 && places.every(({ state }) => state !== 'rejected');
}

function signOffsOf(evidence: Evidence): Verdict['signOffs'] {
  const own = (evidence.signOffs ?? []).filter(({ gate }) => gate === evidence.gate.key);
  return { required: judgedSignOffs(evidence), given: own.map(toGiven) };
}

function toGiven(fact: SignOffFact): Verdict['signOffs']['given'][number] {
  const { id, role, service, name, post, decision, at, state, signer } = fact;
  const { why = null, meaning = null, throwaway = false } = fact;
  const conditions = fact.conditions.map(({ text, owner, due }) => ({ text, owner, due }));
  return { id, role, service, name, post, decision, conditions, at, state, why, signer, throwaway, meaning };
}

function toVerdictWaiver({ faults, covered, ...waiver }: JudgedWaiver): Verdict['waivers'][number] {
  return { ...waiver, faults: faults.map(({ sentence }) => sentence), covered: [...covered] };
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
