import type { JudgeInput } from '../input.ts';
import type { JudgedScenario } from '../scenarios.ts';
import type { Reason } from '../schema.ts';
import type { JudgedWaiver } from '../waivers/judged-waivers.ts';

/** All that a rule may look at. */
export interface Evidence extends JudgeInput {
  /** Each once, with the worst that any run says of it; what a waiver lets through is `waived`. */
  readonly scenarios: readonly JudgedScenario[];
  readonly waivers: readonly JudgedWaiver[];
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

/** A whole number, 0 or more. */
export function readCount(written: unknown): Setting<number> {
  if (typeof written === 'number' && Number.isInteger(written) && written >= 0) return { limit: written };
  return { fault: `says ${JSON.stringify(written)} where only a whole number, 0 or more, can be understood` };
}

/** A share in percent, 0 or more. */
export function readShare(written: unknown): Setting<number> {
  if (typeof written === 'number' && written >= 0) return { limit: written };
  return { fault: `says ${JSON.stringify(written)} where only a share such as 95 % can be understood` };
}

/** A number for each of some names, at least one: `{ high: 100, medium: 95 }`. */
export function readTable<T extends string>(names: readonly T[]) {
  return (written: unknown): Setting<readonly (readonly [T, number])[]> => {
    const table = typeof written === 'object' && written !== null ? Object.entries(written) : [];
    const limits = table.filter(([, limit]) => limit !== undefined);
    const sound = limits.every(([name, limit]) => names.includes(name as T) && typeof limit === 'number');
    if (limits.length > 0 && sound) return { limit: limits as [T, number][] };
    return {
      fault: `says ${JSON.stringify(written)} where only a number for ${names.join(', ')} can be understood`,
    };
  };
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
