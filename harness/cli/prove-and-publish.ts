import type { Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import type { RunToProve } from '../prove/index.ts';
import type { Published as Publication } from '../publish/index.ts';
import type { NamedGate } from './named-gate.ts';
import { type Proof, proveGate } from './prove-gate.ts';
import { publishGate } from './publish-gate.ts';

/** What stands up a year later, and where the verdict was published. */
export interface Published extends Proof {
  readonly published: Publication;
}

/**
 * Seals the evidence where it is not sealed yet, makes the documents of the decision and publishes them. `fresh`: whether
 * the runs are new, and so belong in the ledger.
 */
export async function proveAndPublish(
  project: Project,
  release: Release,
  gate: NamedGate,
  verdict: Verdict,
  runs: readonly RunToProve[],
  operator: string,
  { fresh } = { fresh: false },
): Promise<Published> {
  const proof = await proveGate(project, release, gate, verdict, runs);
  const records = fresh ? runs.map(({ record }) => record) : [];
  return { ...proof, published: await publishGate(project, verdict, records, proof, operator) };
}
