import type { Verdict } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { FolderChangeRecord, type Published, publicationOf } from '../publish/index.ts';
import type { RunRecord } from '../run/index.ts';
import { notePublication, noteRuns, noteVerdict } from './note-verdict.ts';
import type { Proof } from './prove-gate.ts';

/** Writes runs and verdict into the ledger, then the verdict onto its change record, then that into the ledger. */
export async function publishGate(
  project: Project,
  verdict: Verdict,
  runs: readonly RunRecord[],
  { evidence, dossier }: Proof,
  operator: string,
): Promise<Published> {
  await noteRuns(project, verdict, runs, operator);
  const manifests = { manifestA: evidence.manifestSha256, manifestB: dossier.manifestSha256 };
  const head = await noteVerdict(project, verdict, manifests, operator);
  const { timeZone } = project.settings;
  const publication = await publicationOf({ verdict, evidence, dossier, timeZone, ledgerHead: head.hash });
  const published = await new FolderChangeRecord(project.paths.records).publish(publication);
  const { change, key } = publication;
  if (!published.alreadyThere) await notePublication(project, verdict, { change, key }, operator);
  return published;
}
