export type { GateToJudge, JudgeInput, PackToJudge, ReleaseToJudge, RuleSettings } from './input.ts';
export { judge } from './judge.ts';
export { plain, shortened } from './plain.ts';
export { RULES } from './rules/index.ts';
export { countsOf, type JudgedScenario, outcomeOf, scenariosOf } from './scenarios.ts';
export * from './schema.ts';
export { listed, moment, named, scenarioCount, share } from './sentences.ts';
export { countLine, verdictLines } from './verdict-lines.ts';
export { wrapped } from './wrapped.ts';
