export type {
  Baseline,
  GateToJudge,
  Hypercare,
  JudgeInput,
  PackToJudge,
  PreviousGate,
  Readiness,
  ReleaseToJudge,
} from './input.ts';
export { judge } from './judge.ts';
export { plain, shortened } from './plain.ts';
export { isOwnRule, type OwnRule, ownRule } from './rules/own-rule.ts';
export type { Rule } from './rules/rule.ts';
export { samePerson, sameWords } from './same-person.ts';
export { countsOf, outcomeOf } from './scenarios.ts';
export * from './schema.ts';
export { moment, named, RULE_OUTCOMES, share, spokenDay } from './sentences.ts';
export type { SignOffCondition, SignOffFact } from './sign-off-fact.ts';
export { conditionSentence, headline, overrides } from './verdict-head.ts';
export { countLine, verdictLines } from './verdict-lines.ts';
export { isAbout } from './waivers/pattern.ts';
export { whatNext } from './what-next.ts';
export { wrapped } from './wrapped.ts';
