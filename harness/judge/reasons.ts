import type { GateToJudge, PackToJudge, RuleSettings } from './input.ts';
import { runsOfPack } from './pack-runs.ts';
import { ALWAYS, RULES } from './rules/index.ts';
import { requiredSignOffs } from './rules/required-sign-offs.ts';
import { type Evidence, notEvaluated, type Rule } from './rules/rule.ts';
import { scenariosOf } from './scenarios.ts';
import type { Reason } from './schema.ts';
import { withWaivers } from './waivers/judged-waivers.ts';

export const NO_RULES: Reason = {
  rule: 'the gate has rules',
  sentence: 'This gate asks for no rule, so nothing speaks for a GO.',
  outcome: 'fail',
  actual: 'none',
  allowed: 'at least one',
  scenarios: [],
};

/** A reason for every rule that is asked: the gate's, the project's own, each pack's, and those that are always asked. */
export function reasonsOf(evidence: Evidence, ownRules: readonly Rule[] = []): Reason[] {
  const { gate, packs } = evidence;
  const asked = [
    ...judgeRules(RULES, askedOf(gate), evidence),
    ...judgeRules(ownRules, gate.ownRules ?? {}, evidence),
  ];
  const ofPacks = packs.flatMap((pack) => packReasons(pack, evidence));
  const always = ALWAYS.flatMap((rule) => rule.judge(true, evidence) ?? []);
  return [...(asked.length === 0 ? [NO_RULES] : asked), ...ofPacks, ...always];
}

/** Rules that the harness knows and this gate leaves out or switches off. */
export function rulesNotAsked(gate: GateToJudge): string[] {
  const settings = askedOf(gate);
  const off = (written: unknown) => written === undefined || written === false || written === 'no';
  return RULES.map((rule) => rule.id).filter((id) => off(settings[id]));
}

/** A gate that lists signatures asks for them. */
function askedOf({ rules, signOffs = [] }: GateToJudge): RuleSettings {
  return signOffs.length > 0 ? { ...rules, [requiredSignOffs.id]: true } : rules;
}

function judgeRules(rules: readonly Rule[], settings: RuleSettings, evidence: Evidence): Reason[] {
  const written = Object.keys(settings).filter((key) => settings[key] !== undefined);
  const unknown = written.filter((key) => !rules.some((rule) => rule.id === key));
  const known = rules.filter((rule) => written.includes(rule.id));
  return [
    ...known.flatMap((rule) => rule.judge(settings[rule.id], evidence) ?? []),
    ...unknown.map((key) => notEvaluated(key, 'is not known to this version of the harness')),
  ];
}

/** A pack's own rules, over the runs that tell of it; one that only repeats the gate's is not said twice. */
function packReasons(pack: PackToJudge, evidence: Evidence): Reason[] {
  const own = Object.entries(pack.rules ?? {}).filter(([key, value]) => evidence.gate.rules[key] !== value);
  const runs = runsOfPack(pack, evidence.runs);
  const scenarios = withWaivers(scenariosOf([pack], runs), evidence.waivers);
  const within = { ...evidence, packs: [pack], runs, scenarios };
  const gate = { ...evidence.gate, packs: [pack.key] };
  return judgeRules(RULES, Object.fromEntries(own), { ...within, gate }).map((reason) => ({
    ...reason,
    rule: `${reason.rule} (${pack.name})`,
    sentence: `${pack.name}: ${reason.sentence}`,
  }));
}
