import { appendToLedger, digestOfFile, sha256 } from '../../harness/record/index.ts';
import { manifestOf, manifestText } from '../../harness/record/manifest.ts';
import { verdictOn } from '../prove/proof-facts.ts';
import { write } from '../prove/run-folder.ts';
import { aRun, aScenario } from '../run-record.ts';

const FILES = ['certificate.pdf', 'workbook.xlsx', 'test-summary.txt'];

/** Leaves a verdict in a project as a gate does: a sealed pack with its zip, and the ledger's entry. Returns manifest B. */
export async function aSealedVerdict(
  root: string,
  name: string,
  status: 'passed' | 'failed',
  about: { readonly key?: string; readonly change?: string } = {},
): Promise<string> {
  const judged = verdictOn(aRun({ scenarios: [aScenario({ status })] }));
  const { key = judged.release.key, change = judged.change } = about;
  const verdict = { ...judged, release: { ...judged.release, key }, change };
  const pack = `records/packs/${name}`;
  const files = [
    write(root, `${pack}/dossier/verdict.json`, JSON.stringify(verdict)),
    ...FILES.map((file) => write(root, `${pack}/dossier/${file}`, `${name} ${file}`)),
  ];
  const sealed = await Promise.all(
    files.map(async (file) => ({ path: `dossier/${file.split('/').at(-1)}`, ...(await digestOfFile(file)) })),
  );
  const manifest = manifestText(manifestOf(sealed));
  write(root, `${pack}/manifest.json`, manifest);
  write(root, `${pack}.zip`, `${name} zip`);
  const { decision, judgedAt, release, gate } = verdict;
  const content = { decision, judgedAt, manifestA: sha256(name), manifestB: sha256(manifest) };
  const entry = { kind: 'verdict', council: 'ashdale', by: 'Priya Nair', release: release.key, gate };
  await appendToLedger(`${root}/records/ledger.ndjson`, { ...entry, content });
  return sha256(manifest);
}
