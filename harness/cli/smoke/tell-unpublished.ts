import { PublishFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { dateAndTime } from '../../prove/index.ts';
import { peopleToTell, sendersOf, tellDirectly, weightiest } from '../../publish/index.ts';
import { stillToPublish } from '../still-to-publish.ts';
import type { Judged } from './outcome.ts';

/**
 * A verdict that could not be kept or published reaches people all the same: they are told what it is, and that the
 * change record does not hold it. Resolves to the fault, with how many were told. Throws nothing.
 */
export async function tellUnpublished(
  project: Project,
  { verdict, alert }: Judged,
  fault: PublishFault,
): Promise<PublishFault> {
  const { release, gate, decision, change, judgedAt } = verdict;
  const { settings } = project;
  const publication = {
    ...{ decision, gate, alert, releaseName: release.name, change: change ?? 'unknown' },
    judged: dateAndTime(judgedAt, settings.timeZone),
    reasons: weightiest(verdict),
  };
  const toTell = peopleToTell({ release: release.key, gate, decision }, settings.notifications);
  const where = `the verdict is NOT on it (${fault.message})`;
  const people = await tellDirectly(toTell, sendersOf(project), { publication, reference: null, where });
  return new PublishFault(fault.parts, { cause: fault.cause, people });
}

/** Whatever kept a verdict from being published, as the fault that it is to whoever started it. */
export function unpublished(cause: unknown, { verdict }: Judged): PublishFault {
  if (cause instanceof PublishFault) return cause;
  return new PublishFault(stillToPublish(cause, verdict), { cause });
}
