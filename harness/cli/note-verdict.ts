import type { Verdict } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { appendOnce, appendToLedger, type LedgerEntry } from '../record/index.ts';
import type { RunRecord } from '../run/index.ts';
import { ledgerFile } from './ledger.ts';

/** Notes runs in the ledger, each once. */
export async function noteRuns(project: Project, verdict: Verdict, runs: readonly RunRecord[], by: string) {
  for (const { id, pack, scenarios } of runs)
    await appendOnce(ledgerFile(project), {
      ...about(verdict, by),
      kind: 'run',
      content: { id, pack: pack.key, scenarios: scenarios.length },
    });
}

/** Notes a verdict, and before it each waiver and override that is seen for the first time. */
export async function noteVerdict(
  project: Project,
  verdict: Verdict,
  manifests: { readonly manifestA: string; readonly manifestB: string },
  by: string,
): Promise<LedgerEntry> {
  const file = ledgerFile(project);
  for (const { scenario, approver, reason } of verdict.waivers)
    await appendOnce(file, {
      ...about(verdict, by),
      kind: 'waiver',
      content: { scenario, approver, reason },
    });
  for (const { rules, by: approver, reason } of verdict.overrides)
    await appendOnce(file, {
      ...about(verdict, by),
      kind: 'override',
      content: { rules: [...rules], approver, reason },
    });
  const { decision, judgedAt } = verdict;
  return appendToLedger(file, {
    ...about(verdict, by),
    kind: 'verdict',
    content: { decision, judgedAt, ...manifests },
  });
}

function about({ council, release, gate }: Verdict, by: string) {
  return { council, by, release: release.key, gate };
}
