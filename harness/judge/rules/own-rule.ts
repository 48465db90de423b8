import { plain } from '../plain.ts';
import { type Answer, type Evidence, notEvaluated, type Rule } from './rule.ts';

/** What a rule of a project's own is told, beside the evidence: the value that the gate's YAML gives it. */
export type Asked = string | number | boolean;

/** A rule that a project brings. `answer` must not change what it is given, and gives the same for the same. */
export interface OwnRule {
  /** What is asked, as papers show it: `at most 3`. */
  readonly allowed: string | ((asked: Asked) => string);
  readonly answer: (evidence: Evidence, asked: Asked) => Answer;
}

/** Marks an object as a rule: `export default defineRule({ … })`. */
export function defineRule(rule: OwnRule): OwnRule {
  return rule;
}

export function isOwnRule(value: unknown): value is OwnRule {
  if (typeof value !== 'object' || value === null) return false;
  const { allowed, answer } = value as Partial<OwnRule>;
  return typeof answer === 'function' && ['string', 'function'].includes(typeof allowed);
}

/** The rule under its name; one that throws, or gives no answer that can be understood, fails and says so. */
export function ownRule(id: string, { allowed, answer }: OwnRule): Rule {
  return {
    id,
    judge: (written, evidence) => {
      if (written === false || written === 'no') return null;
      const asked = written as Asked;
      try {
        const given: unknown = answer(evidence, asked);
        if (!isAnswer(given)) return notEvaluated(id, 'gave no answer with ok, actual and sentence');
        const { ok, actual, sentence, scenarios = [] } = given;
        const said = plain(typeof allowed === 'function' ? allowed(asked) : allowed);
        const ids = scenarios.map((one) => one.id);
        return {
          rule: id,
          sentence: plain(sentence),
          outcome: ok ? 'pass' : 'fail',
          actual: plain(actual),
          allowed: said,
          scenarios: ids,
        };
      } catch (cause) {
        return notEvaluated(
          id,
          `could not be worked out: ${plain(cause instanceof Error ? cause.message : String(cause))}`,
        );
      }
    },
  };
}

function isAnswer(given: unknown): given is Answer {
  if (typeof given !== 'object' || given === null) return false;
  const { ok, actual, sentence, scenarios } = given as Partial<Answer>;
  const named =
    scenarios === undefined ||
    (Array.isArray(scenarios) && scenarios.every((one) => typeof one?.id === 'string'));
  return (
    typeof ok === 'boolean' &&
    typeof actual === 'string' &&
    typeof sentence === 'string' &&
    sentence !== '' &&
    named
  );
}
