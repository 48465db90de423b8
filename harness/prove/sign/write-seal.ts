import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, digestFolder, envelopeText, signEnvelope, writeAtomic } from '../../record/index.ts';
import type { RunToProve } from '../input.ts';
import { provenScenarios } from '../proven.ts';
import { verifierPage } from '../verify/page/verifier-page.ts';
import { IN_TOTO, RESULTS, STATEMENT_TYPE, type Statement, TEST_RESULT } from '../verify/statement-check.ts';
import { copySignOffs, type DossierSeal } from './dossier-seal.ts';

const RECORD = 'record.json';

/**
 * Puts record, sign-offs and the page that verifies into a dossier's folder, and last the statement: an in-toto
 * Statement with the test-result predicate in a DSSE envelope, whose subjects are manifest A and every document.
 */
export async function writeSeal(seal: DossierSeal, runs: readonly RunToProve[], to: string): Promise<void> {
  await copySignOffs(seal, join(to, 'sign-offs'));
  await writeAtomic(join(to, RECORD), recordText(seal));
  await writeAtomic(join(to, 'verify.html'), await verifierPage());
  const statement = await statementOf(seal, runs, to);
  const envelope = await signEnvelope(STATEMENT_TYPE, statement, seal.installation);
  await writeAtomic(join(to, 'statement.json'), envelopeText(envelope));
}

/** Whether a dossier's folder holds this record; where the ledger stood when it was made does not matter. */
export async function isSealedAs({ record }: DossierSeal, folder: string): Promise<boolean> {
  const file = join(folder, RECORD);
  if (!existsSync(file)) return false;
  const made = JSON.parse(await readFile(file, 'utf8')) as object;
  return canonicalJson({ ...made, ledger: null }) === canonicalJson({ ...record, ledger: null });
}

function recordText({ record }: DossierSeal): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

async function statementOf(
  { record }: DossierSeal,
  runs: readonly RunToProve[],
  to: string,
): Promise<Statement> {
  const documents = await digestFolder(to);
  const named = documents.map(({ path, sha256 }) => ({ name: `dossier/${path}`, digest: { sha256 } }));
  const evidence = { name: 'evidence/manifest.json', digest: { sha256: record.manifestA } };
  const configuration = Object.entries({ ...record.basis.packs, ...record.basis.configuration });
  return {
    _type: IN_TOTO,
    subject: [evidence, ...named],
    predicateType: TEST_RESULT,
    predicate: {
      result: RESULTS[record.decision] ?? 'FAILED',
      configuration: configuration.map(([name, sha256]) => ({ name, digest: { sha256 } })),
      ...testsOf(runs),
    },
  };
}

function testsOf(runs: readonly RunToProve[]) {
  const scenarios = provenScenarios(runs);
  const ids = (wanted: (outcome: string) => boolean) => [
    ...new Set(scenarios.filter(({ outcome }) => wanted(outcome)).map(({ scenario }) => scenario.id)),
  ];
  return {
    passedTests: ids((outcome) => outcome === 'passed'),
    warnedTests: ids((outcome) => outcome === 'flaky'),
    failedTests: ids((outcome) => outcome !== 'passed' && outcome !== 'flaky'),
  };
}
