import type { UatWorld } from 'council-uat';
import { type Tools, toolsFor } from '../../pages/shared/tools.ts';

/** What the general vocabulary works with, for the person who is at work now. */
export function toolsOf(world: UatWorld): Tools {
  const { onThePage, patienceMs, today } = world.surroundings;
  return toolsFor({ page: world.page, teaching: onThePage, patienceMs, today });
}
