import type { Project } from '../../project/index.ts';
import { meansOf, type Plan } from '../../publish/index.ts';
import { operatorName } from '../../run/index.ts';
import { pendingPlans } from '../publish/pending-plans.ts';
import { publishAndRecord } from '../publish/publish-and-record.ts';

/** How long one verdict of before is tried, in milliseconds: today's must not wait for it. */
const TRY_MS = 10_000;

/**
 * Publishes what an earlier run was killed over; a line for each, and for each that cannot be read. Nothing where nothing
 * waits. Throws nothing.
 */
export async function finishOutbox(project: Project, operator = operatorName()): Promise<string[]> {
  try {
    const { plans, damaged } = await pendingPlans(project);
    const lines = damaged.map((fault) => stillWaiting(fault));
    for (const plan of plans) lines.push(await finish(project, plan, operator));
    return lines;
  } catch (error) {
    return [stillWaiting(error)];
  }
}

async function finish(project: Project, plan: Plan, operator: string): Promise<string> {
  try {
    const means = meansOf(project, plan.target, () => {}, TRY_MS);
    const { said, untold = [] } = await publishAndRecord(project, plan, means, operator);
    return `from before: ${[said, ...untold].join('. ')}`;
  } catch (error) {
    return stillWaiting(error, plan.publication.change);
  }
}

/** Names the change, where the fault itself does not begin with it. */
function stillWaiting(error: unknown, change = ''): string {
  const why = error instanceof Error ? error.message : String(error);
  return `from before, still waiting: ${why.startsWith(change) ? why : `${change}, ${why}`}`;
}
