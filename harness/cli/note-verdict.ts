import type { Verdict } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { appendOnce, appendToLedger, type LedgerEntry } from '../record/index.ts';
import type { RunRecord } from '../run/index.ts';
import { ledgerFile } from './ledger.ts';

/** What a verdict rests on besides its rules, where there is any. */
interface Approvals {
  readonly waivers?: readonly {
    readonly scenario: string;
    readonly approver: string;
    readonly reason: string;
  }[];
  readonly overrides?: readonly {
    readonly rules: readonly string[];
    readonly by: string;
    readonly reason: string;
  }[];
}

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
  const { waivers = [], overrides = [] } = verdict as Verdict & Approvals;
  for (const { scenario, approver, reason } of waivers)
    await appendOnce(file, {
      ...about(verdict, by),
      kind: 'waiver',
      content: { scenario, approver, reason },
    });
  for (const { rules, by: approver, reason } of overrides)
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

export async function notePublication(
  project: Project,
  verdict: Verdict,
  content: { readonly change: string; readonly key: string },
  by: string,
): Promise<void> {
  await appendToLedger(ledgerFile(project), {
    ...about(verdict, by),
    kind: 'publication',
    content: { ...content },
  });
}

function about({ council, release, gate }: Verdict, by: string) {
  return { council, by, release: release.key, gate };
}
