/** What step files import. */

export { Blocked } from './run/blocked.ts';
export { Pending, Skipped } from './run/engine/not-run.ts';
export type { SyntheticPerson } from './run/world/people.ts';
export { SyntheticPeople } from './run/world/people.ts';
export { type ApplicationUnderTest, type Surroundings, UatWorld } from './run/world/world.ts';
