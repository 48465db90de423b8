import type { RunRecord } from '../../run/schema.ts';
import type { GateToJudge, PackToJudge, ReleaseToJudge } from '../input.ts';
import type { JudgedScenario } from '../scenarios.ts';
import type { Reason } from '../schema.ts';

/** All that a rule may look at. */
export interface Evidence {
  readonly release: ReleaseToJudge;
  readonly gate: GateToJudge;
  readonly packs: readonly PackToJudge[];
  readonly runs: readonly RunRecord[];
  readonly scenarios: readonly JudgedScenario[];
  readonly now: Date;
}

export interface Answer {
  readonly ok: boolean;
  readonly actual: string;
  /** One or two sentences for the change board. */
  readonly sentence: string;
  readonly scenarios?: readonly { readonly id: string }[];
}

/** What the YAML asks of a rule: a limit, nothing (`no`), or something that cannot be understood. */
export type Setting<T> = { readonly limit: T } | 'off' | { readonly fault: string };

export interface RuleParts<T> {
  /** As the release's YAML writes it. */
  readonly id: string;
  readonly read: (written: unknown) => Setting<T>;
  readonly allowed: (limit: T) => string;
  readonly answer: (evidence: Evidence, limit: T) => Answer;
}

export interface Rule {
  readonly id: string;
  /** Null where the gate says that it does not ask for this rule. */
  readonly judge: (written: unknown, evidence: Evidence) => Reason | null;
}

/** A rule that cannot be evaluated, whatever the cause, fails and says why. */
export function rule<T>({ id, read, allowed, answer }: RuleParts<T>): Rule {
  return {
    id,
    judge: (written, evidence) => {
      const setting = read(written);
      if (setting === 'off') return null;
      if ('fault' in setting) return notEvaluated(id, setting.fault);
      try {
        return toReason(id, allowed(setting.limit), answer(evidence, setting.limit));
      } catch (cause) {
        return notEvaluated(id, `could not be worked out: ${cause instanceof Error ? cause.message : cause}`);
      }
    },
  };
}

/** A rule that is on with `yes` and off with `no`. */
export function yesRule(id: string, allowed: string, answer: (evidence: Evidence) => Answer): Rule {
  return rule<true>({ id, read: readYes, allowed: () => allowed, answer });
}

export function notEvaluated(id: string, why: string): Reason {
  const sentence = `The rule “${id}” ${why}, so it counts as failed.`;
  return { rule: id, sentence, outcome: 'fail', actual: 'not evaluated', allowed: '', scenarios: [] };
}

function readYes(written: unknown): Setting<true> {
  if (written === true || written === 'yes') return { limit: true };
  if (written === false || written === 'no') return 'off';
  return { fault: `says ${JSON.stringify(written)} where only yes or no can be understood` };
}

function toReason(id: string, allowed: string, answer: Answer): Reason {
  return {
    rule: id,
    sentence: answer.sentence,
    outcome: answer.ok ? 'pass' : 'fail',
    actual: answer.actual,
    allowed,
    scenarios: (answer.scenarios ?? []).map((scenario) => scenario.id),
  };
}
