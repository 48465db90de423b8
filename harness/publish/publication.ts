import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PublishFault } from '../errors.ts';
import type { Verdict } from '../judge/index.ts';
import {
  type Alert,
  alertOf,
  type Contacts,
  cutAtSentence,
  type Dossier,
  dateAndTime,
  type SealedEvidence,
  safeName,
  testSummary,
  type WorkNoteFacts,
  workNote,
} from '../prove/index.ts';
import { digestOfFile } from '../record/index.ts';
import type { Attachment, Publication } from './change-record.ts';

/** Characters of manifest B's hash in names: enough to tell the dossiers of one gate apart. */
const SHORT_HASH = 8;
const REASONS_AT_MOST = 3;
/** Longest test plan that a change record takes, in characters. */
const TEST_PLAN_LENGTH = 4000;

export interface ToPublish {
  readonly verdict: Verdict;
  readonly evidence: Pick<SealedEvidence, 'name' | 'manifestSha256'>;
  readonly dossier: Dossier;
  readonly timeZone: string;
  /** Whom to call, and until when to decide on the way back. */
  readonly contacts?: Contacts | undefined;
  /** Head of the ledger's hash chain, where a ledger is kept. */
  readonly ledgerHead?: string;
}

/** A verdict as it goes to its change record. Throws PublishFault where the release names no change. */
export async function publicationOf(input: ToPublish): Promise<Publication> {
  const { verdict, evidence, dossier, timeZone, contacts } = input;
  const { change, gate } = verdict;
  if (change === null) throw noChange(verdict);
  const alert = alertOf(verdict, contacts, timeZone);
  const attachments = await attachmentsOf(verdict, change, dossier);
  const [manifestA, manifestB] = [evidence.manifestSha256, dossier.manifestSha256];
  const names = attachments.map((attachment) => attachment.name);
  return {
    key: `${change}/${gate}/${manifestB}`,
    change,
    release: verdict.release.key,
    releaseName: verdict.release.name,
    gate,
    decision: verdict.decision,
    judgedAt: verdict.judgedAt,
    judged: dateAndTime(verdict.judgedAt, timeZone),
    manifestA,
    manifestB,
    workNote: workNote(verdict, noteFacts(input, alert, names)),
    testPlan: testPlan(verdict, testSummary(verdict, evidence, timeZone)),
    reasons: weightiest(verdict),
    alert,
    facts: factsOf(verdict, manifestB, names),
    attachments,
  };
}

function noteFacts(input: ToPublish, alert: Alert, attachments: readonly string[]): WorkNoteFacts {
  const { evidence, dossier, timeZone, ledgerHead } = input;
  return {
    timeZone,
    alert,
    attachments,
    manifestA: evidence.manifestSha256,
    manifestB: dossier.manifestSha256,
    ...(ledgerHead ? { ledgerHead } : {}),
    ...(dossier.keys ? { keys: dossier.keys } : {}),
  };
}

/** `CHG0030001-council-tax-2026-2-uat-exit-20261122T071500Z-bbbbbbbb-certificate.pdf`: 100 characters at most. */
async function attachmentsOf(verdict: Verdict, change: string, dossier: Dossier): Promise<Attachment[]> {
  const { release, gate, runs } = verdict;
  const run = runs.at(-1)?.id.slice(0, 16) ?? 'no-run';
  const parts = [safeName(release.key, 24), safeName(gate, 16), safeName(run, 16)];
  const start = [safeName(change, 16), ...parts, dossier.manifestSha256.slice(0, SHORT_HASH)].join('-');
  const report = join(dossier.folder, 'evidence', 'allure.html');
  const files: [string, string][] = [
    [`${start}-certificate.pdf`, dossier.files.certificate],
    [`${start}-workbook.xlsx`, dossier.files.workbook],
    ...(existsSync(report) ? [[`${start}-report.html`, report] satisfies [string, string]] : []),
    [`${start}-evidence.zip`, dossier.zip],
  ];
  return Promise.all(files.map(async ([name, file]) => ({ name, file, ...(await digestOfFile(file)) })));
}

/** The summary, with the packs that were run: what was in scope. */
function testPlan({ runs }: Verdict, summary: string): string {
  const packs = [...new Set(runs.map(({ pack }) => pack))].join(', ');
  const text = packs === '' ? summary : `${summary}\nTest packs: ${packs}.`;
  return text.length <= TEST_PLAN_LENGTH ? text : cutAtSentence(text, TEST_PLAN_LENGTH);
}

/** What speaks against it; where nothing does, what it rests on, then what speaks for it. */
export function weightiest({ reasons, conditions }: Verdict): string[] {
  const failed = reasons.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence);
  const rest = conditions.map(({ what, owner }) => `Condition: ${what} (${owner})`);
  const passed = failed.length > 0 ? [] : reasons.map(({ sentence }) => sentence);
  return [...failed, ...rest, ...passed].slice(0, REASONS_AT_MOST);
}

function factsOf(
  verdict: Verdict,
  manifestB: string,
  attachments: readonly string[],
): Record<string, string> {
  const { release, gate, change, decision, counts, runs } = verdict;
  const { total, passed, failed } = counts;
  return {
    decision,
    release: release.name,
    gate,
    change: change ?? '',
    evidence: manifestB,
    certificate: attachments[0] ?? '',
    run: runs.at(-1)?.id ?? '',
    total: String(total),
    passed: String(passed),
    failed: String(failed),
  };
}

function noChange({ release, gate }: Verdict): PublishFault {
  return new PublishFault({
    where: `data/releases/${release.key}.yaml › change`,
    wrong: `the verdict of ${gate} has no change record to go to`,
    next: 'Write the number of the change, for example CHG0030001',
  });
}
