import type { SignOffFact } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import type { RunToProve } from '../prove/index.ts';
import type { NamedGate } from './named-gate.ts';

/** What was tested: the runs that a gate judges, in the form in which their evidence is sealed. */
export interface EvidenceToSign {
  readonly runs: readonly RunToProve[];
}

/**
 * Every sign-off that was ever given at this gate, verified against what the runs' evidence, the release and its
 * packs are today. Nobody can sign yet: there are none.
 */
export async function signOffsFor(
  _project: Project,
  _release: Release,
  _gate: NamedGate,
  _evidence: EvidenceToSign,
): Promise<readonly SignOffFact[]> {
  return [];
}
