import { PublishFault } from '../errors.ts';
import type { Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import type { RunToProve } from '../prove/index.ts';
import type { Published as Publication } from '../publish/index.ts';
import type { NamedGate } from './named-gate.ts';
import { type Proof, proveGate, type Sealed, sealGate } from './prove-gate.ts';
import { type Publishing, publishGate } from './publish-gate.ts';

/** What stands up a year later, and where the verdict was published. */
export interface Published extends Proof {
  /** A fault where the change record could not be written: the verdict stands all the same. */
  readonly published: Publication | PublishFault;
}

export interface ProvingAndPublishing extends Publishing {
  /** The evidence, where it was sealed before the verdict. */
  readonly sealed?: Sealed;
}

/** Seals the evidence where it is not sealed yet, makes the documents of the decision and publishes them. */
export async function proveAndPublish(
  project: Project,
  release: Release,
  gate: NamedGate,
  verdict: Verdict,
  runs: readonly RunToProve[],
  { sealed, ...publishing }: ProvingAndPublishing,
): Promise<Published> {
  const evidence = sealed ?? (await sealGate(project, release, gate, runs));
  const proof = await proveGate(project, release, gate, verdict, runs, evidence);
  const records = runs.map(({ record }) => record);
  const published = await publishGate(project, verdict, records, proof, publishing).catch(orFault);
  return { ...proof, published };
}

function orFault(cause: unknown): PublishFault {
  if (cause instanceof PublishFault) return cause;
  throw cause;
}
