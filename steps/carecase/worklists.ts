import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { WorklistPage } from '../../pages/carecase/worklist.page.ts';

/** `My work`, `My team's work` or `For me to authorise`. */
export async function openWorklist(world: UatWorld, name: string): Promise<WorklistPage> {
  const worklist = await on(WorklistPage, await world.open('/worklists/mine'));
  if (name !== 'My work') await worklist.choose(name);
  return worklist;
}
