import path from 'node:path';
import type { Verdict } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { choicesOf, meansOf, type Published, planOf, publicationOf } from '../publish/index.ts';
import { appendToLedger, type LedgerEntry, type NewLedgerEntry } from '../record/index.ts';
import type { RunRecord } from '../run/index.ts';
import type { Proof } from './prove-gate.ts';
import { publishAndRecord } from './publish/publish-and-record.ts';

/** Writes runs and verdict into the ledger, then the verdict onto its change record, then that into the ledger. */
export async function publishGate(
  project: Project,
  verdict: Verdict,
  runs: readonly RunRecord[],
  { evidence, dossier }: Proof,
  { operator, tell }: { readonly operator: string; readonly tell: (line: string) => void },
): Promise<Published> {
  const write = ledgerOf(project, verdict, operator);
  for (const { id, pack, scenarios } of runs)
    await write('run', { id, pack: pack.key, scenarios: scenarios.length });
  const { decision, judgedAt } = verdict;
  const [manifestA, manifestB] = [evidence.manifestSha256, dossier.manifestSha256];
  const head = await write('verdict', { decision, judgedAt, manifestA, manifestB });
  const { timeZone } = project.settings;
  const publication = await publicationOf({ verdict, evidence, dossier, timeZone, ledgerHead: head.hash });
  const plan = planOf(publication, choicesOf(publication, project.settings), project.paths.records);
  return publishAndRecord(project, plan, meansOf(project, plan.target, tell), operator);
}

type Write = (kind: string, content: NewLedgerEntry['content']) => Promise<LedgerEntry>;

function ledgerOf(project: Project, { council, release, gate }: Verdict, by: string): Write {
  const file = path.join(project.paths.records, 'ledger.ndjson');
  return (kind, content) => appendToLedger(file, { kind, council, by, release: release.key, gate, content });
}
