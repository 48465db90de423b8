import type { ToldAllTheSame } from '../../errors.ts';
import type { Project, Release } from '../../project/index.ts';
import { noVerdictAlert } from '../../prove/index.ts';
import { peopleToTell, sendersOf, tellDirectly } from '../../publish/index.ts';
import { partsOf } from '../still-to-publish.ts';

export interface Unjudged {
  readonly release: Release;
  /** Key of the gate. */
  readonly gate: string;
  /** What kept it from a verdict. */
  readonly fault: unknown;
  /** The command that makes up for it. */
  readonly again: string;
}

/**
 * A check that broke reaches the people who would have heard of a NO-GO: no news is taken for good news, and a
 * scheduler's log is read by nobody. Nothing is written, because that may be just what cannot be done. Throws nothing.
 */
export function tellNoVerdict(
  project: Project,
  { release, gate, fault, again }: Unjudged,
): Promise<ToldAllTheSame> {
  const { settings, applications } = project;
  const alert = noVerdictAlert(release, {
    fault: partsOf(fault, `${release.key}, gate ${gate}`),
    again,
    nameOf: (key) => applications.get(key)?.name ?? key,
    now: new Date().toISOString(),
    timeZone: settings.timeZone,
  });
  const publication = {
    ...{ decision: 'NO VERDICT' as const, gate, alert, releaseName: release.name },
    ...{ change: release.change, judged: undefined, reasons: [] },
  };
  const toTell = peopleToTell({ release: release.key, gate, decision: 'NO-GO' }, settings.notifications);
  return tellDirectly(toTell, sendersOf(project), {
    publication,
    reference: null,
    where: 'nothing was written to it',
  });
}
