import type { SignOffFact } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { type RunToProve, sealedManifest, signOffsFor as verifiedSignOffs } from '../prove/index.ts';
import type { NamedGate } from './named-gate.ts';

/** What was tested: the runs that a gate judges, in the form in which their evidence is sealed. */
export interface EvidenceToSign {
  readonly runs: readonly RunToProve[];
}

/**
 * Every sign-off that was ever given at this gate, verified against what the runs' evidence, the release and its
 * packs are today.
 */
export async function signOffsFor(
  project: Project,
  release: Release,
  gate: NamedGate,
  { runs }: EvidenceToSign,
): Promise<readonly SignOffFact[]> {
  const manifestA = await sealedManifest(project.paths.records, release, gate, runs);
  return verifiedSignOffs(project, release, gate, { manifestA, runs });
}
