import type { PackToJudge, RuleSettings } from './input.ts';
import { runsOfPack } from './pack-runs.ts';
import { ALWAYS, RULES } from './rules/index.ts';
import { type Evidence, notEvaluated } from './rules/rule.ts';
import { scenariosOf } from './scenarios.ts';
import type { Reason } from './schema.ts';

const NO_RULES: Reason = {
  rule: 'the gate has rules',
  sentence: 'This gate asks for no rule, so nothing speaks for a GO.',
  outcome: 'fail',
  actual: 'none',
  allowed: 'at least one',
  scenarios: [],
};

/** A reason for every rule that is asked: the gate's, each pack's own, and those that are always asked. */
export function reasonsOf(evidence: Evidence): Reason[] {
  const asked = judgeRules(evidence.gate.rules, evidence);
  const ofPacks = evidence.packs.flatMap((pack) => packReasons(pack, evidence));
  const always = ALWAYS.flatMap((rule) => rule.judge(true, evidence) ?? []);
  return [...(asked.length === 0 ? [NO_RULES] : asked), ...ofPacks, ...always];
}

/** Rules that the harness knows and this gate leaves out or switches off. */
export function rulesNotAsked(settings: RuleSettings): string[] {
  const off = (written: unknown) => written === undefined || written === false || written === 'no';
  return RULES.map((rule) => rule.id).filter((id) => off(settings[id]));
}

function judgeRules(settings: RuleSettings, evidence: Evidence): Reason[] {
  const written = Object.keys(settings).filter((key) => settings[key] !== undefined);
  const unknown = written.filter((key) => !RULES.some((rule) => rule.id === key));
  const known = RULES.filter((rule) => written.includes(rule.id));
  return [
    ...known.flatMap((rule) => rule.judge(settings[rule.id], evidence) ?? []),
    ...unknown.map((key) => notEvaluated(key, 'is not known to this version of the harness')),
  ];
}

/** A pack's own rules, over the runs that tell of it; one that only repeats the gate's is not said twice. */
function packReasons(pack: PackToJudge, evidence: Evidence): Reason[] {
  const own = Object.entries(pack.rules ?? {}).filter(([key, value]) => evidence.gate.rules[key] !== value);
  const runs = runsOfPack(pack, evidence.runs);
  const within = { ...evidence, packs: [pack], runs, scenarios: scenariosOf([pack], runs) };
  const gate = { ...evidence.gate, packs: [pack.key] };
  return judgeRules(Object.fromEntries(own), { ...within, gate }).map((reason) => ({
    ...reason,
    rule: `${reason.rule} (${pack.name})`,
    sentence: `${pack.name}: ${reason.sentence}`,
  }));
}
