/** What a project's step files and rules import. */

export { defineRule, type OwnRule } from './judge/rules/own-rule.ts';
export type { Answer, Evidence } from './judge/rules/rule.ts';
export { Blocked } from './run/blocked.ts';
export { Pending, Skipped } from './run/engine/not-run.ts';
export type { SyntheticPerson } from './run/world/people.ts';
export { SyntheticPeople } from './run/world/people.ts';
export { type ApplicationUnderTest, type Surroundings, UatWorld } from './run/world/world.ts';
