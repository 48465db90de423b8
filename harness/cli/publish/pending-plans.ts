import type { Project } from '../../project/index.ts';
import { Outbox, type Plan } from '../../publish/index.ts';
import { isSuperseded } from './sealed-verdict.ts';

/** What waits in the outbox, the oldest first: `replaced` are those after which a newer verdict was given. */
export async function pendingPlans(project: Project): Promise<{ plans: Plan[]; replaced: Plan[] }> {
  const all = await new Outbox(project.paths.records).pending();
  const isOld = await Promise.all(all.map(({ publication }) => isSuperseded(project, publication)));
  return {
    plans: all.filter((_plan, at) => isOld[at] === false),
    replaced: all.filter((_plan, at) => isOld[at] === true),
  };
}
