import { PublishFault } from '../errors.ts';
import type { Verdict } from '../judge/index.ts';
import { type Dossier, type SealedEvidence, safeName, testSummary, workNote } from '../prove/index.ts';
import { digestOfFile } from '../record/index.ts';
import type { Attachment, Publication } from './change-record.ts';

/** Characters of manifest B's hash in names: enough to tell the dossiers of one gate apart. */
const SHORT_HASH = 8;

export interface ToPublish {
  readonly verdict: Verdict;
  readonly evidence: Pick<SealedEvidence, 'name' | 'manifestSha256'>;
  readonly dossier: Dossier;
  readonly timeZone: string;
  /** Head of the ledger's hash chain, where a ledger is kept. */
  readonly ledgerHead?: string;
}

/** A verdict as it goes to its change record. Throws PublishFault where the release names no change. */
export async function publicationOf(input: ToPublish): Promise<Publication> {
  const { verdict, evidence, dossier, timeZone, ledgerHead } = input;
  const { change, gate } = verdict;
  if (change === null) throw noChange(verdict);
  const attachments = await attachmentsOf(verdict, dossier);
  const [manifestA, manifestB] = [evidence.manifestSha256, dossier.manifestSha256];
  const names = attachments.map((attachment) => attachment.name);
  const facts = {
    timeZone,
    attachments: names,
    manifestA,
    manifestB,
    ...(ledgerHead ? { ledgerHead } : {}),
    ...(dossier.keys ? { keys: dossier.keys } : {}),
  };
  return {
    key: `${change}/${gate}/${manifestB}`,
    change,
    release: verdict.release.key,
    gate,
    decision: verdict.decision,
    judgedAt: verdict.judgedAt,
    manifestA,
    manifestB,
    workNote: workNote(verdict, facts),
    testPlan: testSummary(verdict, evidence, timeZone),
    attachments,
  };
}

async function attachmentsOf({ release, gate }: Verdict, dossier: Dossier): Promise<Attachment[]> {
  const start = `${safeName(release.key, 40)}-${safeName(gate, 24)}`;
  const end = dossier.manifestSha256.slice(0, SHORT_HASH);
  const files: [string, string][] = [
    [`${start}-certificate-${end}.pdf`, dossier.files.certificate],
    [`${start}-workbook-${end}.xlsx`, dossier.files.workbook],
    [`${start}-evidence-${end}.zip`, dossier.zip],
  ];
  return Promise.all(files.map(async ([name, file]) => ({ name, file, ...(await digestOfFile(file)) })));
}

function noChange({ release, gate }: Verdict): PublishFault {
  return new PublishFault({
    where: `data/releases/${release.key}.yaml › change`,
    wrong: `the verdict of ${gate} has no change record to go to`,
    next: 'Write the number of the change, for example CHG0030001',
  });
}
