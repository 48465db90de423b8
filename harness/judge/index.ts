export type { GateToJudge, JudgeInput, PackToJudge, ReleaseToJudge } from './input.ts';
export { judge } from './judge.ts';
export { plain } from './plain.ts';
export { countsOf, outcomeOf } from './scenarios.ts';
export * from './schema.ts';
export { named, share } from './sentences.ts';
export type { SignOffCondition, SignOffFact } from './sign-off-fact.ts';
export { countLine, verdictLines } from './verdict-lines.ts';
export { wrapped } from './wrapped.ts';
