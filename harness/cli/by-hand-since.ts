import { ProjectFault } from '../errors.ts';
import type { Project, Release } from '../project/index.ts';
import { currentRuns } from '../prove/manual/index.ts';
import type { KeptRun } from '../run/index.ts';
import type { NamedGate } from './named-gate.ts';

/** The command that seals what was taken in by hand, without running the browser's packs again. */
export function sealAgain(release: Pick<Release, 'key'>, gate: Pick<NamedGate, 'key'>): string {
  return `uat gate ${release.key} --gate ${gate.key} --publish`;
}

/**
 * Throws ProjectFault where results by hand count for the gate that are not in `sealed`, the runs of its evidence: who
 * signed it would sign for less than is judged, and in vain.
 */
export async function refuseByHandSince(
  project: Project,
  release: Pick<Release, 'key'>,
  gate: Pick<NamedGate, 'key'>,
  sealed: readonly KeptRun[],
): Promise<void> {
  const known = new Set(sealed.map(({ record }) => record.id));
  const current = [...(await currentRuns(project, release.key, gate.key)).values()];
  if (current.every(({ record }) => known.has(record.id))) return;
  throw new ProjectFault({
    where: `${release.key} › ${gate.key}`,
    wrong: 'results by hand were taken in after the evidence was sealed',
    next: `Seal them with it first: ${sealAgain(release, gate)}`,
  });
}
