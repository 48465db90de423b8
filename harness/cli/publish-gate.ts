import type { Verdict } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { choicesOf, meansOf, type Published, planOf, publicationOf } from '../publish/index.ts';
import type { RunRecord } from '../run/index.ts';
import { noteRuns, noteVerdict } from './note-verdict.ts';
import type { Proof } from './prove-gate.ts';
import { publishAndRecord } from './publish/publish-and-record.ts';

export interface Publishing {
  readonly operator: string;
  /** Says what is under way. */
  readonly tell: (line: string) => void;
  /** Whether the people whom the settings name are told; they are unless this is false. */
  readonly notify?: boolean | undefined;
  /** How long a change record that does not answer is tried, in milliseconds; else as the settings say. */
  readonly keepTryingMs?: number | undefined;
}

/** Writes runs and verdict into the ledger, then the verdict onto its change record, then that into the ledger. */
export async function publishGate(
  project: Project,
  verdict: Verdict,
  runs: readonly RunRecord[],
  { evidence, dossier }: Proof,
  { operator, tell, notify, keepTryingMs }: Publishing,
): Promise<Published> {
  await noteRuns(project, verdict, runs, operator);
  const manifests = { manifestA: evidence.manifestSha256, manifestB: dossier.manifestSha256 };
  const head = await noteVerdict(project, verdict, manifests, operator);
  const { timeZone } = project.settings;
  const contacts = project.releases.get(verdict.release.key);
  const publication = await publicationOf({
    verdict,
    evidence,
    dossier,
    timeZone,
    ledgerHead: head.hash,
    contacts,
  });
  const choices = choicesOf(publication, project.settings);
  const told = notify === false ? { ...choices, notifications: [] } : choices;
  const plan = planOf(publication, told, project.paths.records);
  return publishAndRecord(project, plan, meansOf(project, plan.target, tell, keepTryingMs), operator);
}
