import type { PublishFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { Outbox, type Plan } from '../../publish/index.ts';
import { isSuperseded } from './sealed-verdict.ts';

export interface Pending {
  readonly plans: readonly Plan[];
  /** Those after which a newer verdict was given. */
  readonly replaced: readonly Plan[];
  /** A fault for each that cannot be read any more. */
  readonly damaged: readonly PublishFault[];
}

/** What waits in the outbox, the oldest first. One that was damaged keeps none of the others waiting. */
export async function pendingPlans(project: Project): Promise<Pending> {
  const damaged: PublishFault[] = [];
  const all = await new Outbox(project.paths.records).pending((fault) => damaged.push(fault));
  const isOld = await Promise.all(all.map(({ publication }) => isSuperseded(project, publication)));
  return {
    plans: all.filter((_plan, at) => isOld[at] === false),
    replaced: all.filter((_plan, at) => isOld[at] === true),
    damaged,
  };
}
