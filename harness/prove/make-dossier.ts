import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareFiles,
  digestFolder,
  digestOfFile,
  diskFault,
  type ManifestFile,
  manifestOf,
  manifestText,
  NotValid,
  parseManifest,
  sha256,
  writeAtomic,
} from '../record/index.ts';
import { writeCanonicalZip } from './canonical-zip.ts';
import type { CertificateFacts } from './certificate/facts.ts';
import { writeCertificates } from './certificate/print.ts';
import { decisionsOf } from './decisions.ts';
import type { Dossier, DossierToMake } from './input.ts';
import { readLeftOut } from './left-out.ts';
import { EVIDENCE, MANIFEST } from './seal-evidence.ts';
import { keysIn } from './sign/dossier-seal.ts';
import { isSealedAs, writeSeal } from './sign/write-seal.ts';
import { PACK_BYTES, roomForCertificate, weightOf } from './size-budget.ts';
import { testSummary } from './test-summary.ts';
import { writeWorkbook } from './workbook/index.ts';

const DOSSIER = 'dossier';
const MANIFEST_A = `${EVIDENCE}/${MANIFEST}`;
const NAMES = {
  verdict: 'verdict.json',
  certificate: 'certificate.pdf',
  certificateWithoutPictures: 'certificate-without-pictures.pdf',
  workbook: 'workbook.xlsx',
  testSummary: 'test-summary.txt',
} as const;

/**
 * Makes the documents of a decision about sealed evidence, seals them by manifest B and zips the whole pack.
 * A dossier that holds the same verdict, unaltered, is handed back as it is: doing it twice changes nothing,
 * and what was interrupted is made anew. Throws NotValid where the evidence is not what was sealed.
 */
export async function makeDossier(input: DossierToMake): Promise<Dossier> {
  const { folder, name } = input.evidence;
  await refuseOtherEvidence(input);
  if (!(await isMade(input))) await build(input);
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  const zip = `${folder}.zip`;
  await writeCanonicalZip(folder, await pathsOf(folder, text), zip);
  const file = (key: keyof typeof NAMES) => join(folder, DOSSIER, NAMES[key]);
  const files = {
    verdict: file('verdict'),
    certificate: file('certificate'),
    certificateWithoutPictures: file('certificateWithoutPictures'),
    workbook: file('workbook'),
    testSummary: file('testSummary'),
  };
  const keys = input.seal ? { keys: keysIn(input.seal) } : {};
  return { name, folder, zip, manifestSha256: sha256(text), files, ...keys };
}

async function build(input: DossierToMake): Promise<void> {
  const { folder } = input.evidence;
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await writeDocuments(input, partial);
    await rm(join(folder, MANIFEST), { force: true });
    await rm(join(folder, DOSSIER), { recursive: true, force: true });
    await rename(partial, join(folder, DOSSIER));
    await writeAtomic(join(folder, MANIFEST), manifestText(manifestOf(await sealedFiles(folder))));
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw diskFault(cause, folder);
  }
}

async function writeDocuments(input: DossierToMake, to: string): Promise<void> {
  const { project, verdict, runs, evidence, browser } = input;
  const { manifestSha256 } = evidence;
  await writeAtomic(join(to, NAMES.verdict), verdictText(input));
  await writeAtomic(join(to, NAMES.testSummary), `${testSummary(verdict, evidence, project.timeZone)}\n`);
  const facts = {
    projectName: project.name,
    timeZone: project.timeZone,
    verdict,
    runs,
    manifestA: manifestSha256,
    ...(project.links === undefined ? {} : { links: project.links }),
    decisions: decisionsOf(verdict),
    leftOut: await readLeftOut(join(evidence.folder, EVIDENCE)),
  };
  await writeWorkbook(facts, join(to, NAMES.workbook));
  const certificate = await certificateFacts(input);
  const packBytes = input.packBytes ?? certificate.leftOut?.budgetBytes ?? PACK_BYTES;
  await writeCertificates(certificate, browser, {
    withPictures: join(to, NAMES.certificate),
    withoutPictures: join(to, NAMES.certificateWithoutPictures),
    pictureBytes: roomForCertificate(packBytes, await weightOfEvidence(evidence.folder), runs),
  });
  if (input.seal) await writeSeal(input.seal, runs, to);
}

async function weightOfEvidence(folder: string): Promise<number> {
  const { files } = parseManifest(await readFile(join(folder, MANIFEST_A), 'utf8'));
  return weightOf(
    join(folder, EVIDENCE),
    files.map(({ path }) => path),
  );
}

async function certificateFacts(input: DossierToMake): Promise<CertificateFacts> {
  const { project, verdict, runs, evidence } = input;
  const leftOut = await readLeftOut(join(evidence.folder, EVIDENCE));
  return { project, verdict, runs, evidence, leftOut, decisions: decisionsOf(verdict) };
}

/** What manifest B lists: the dossier, and manifest A for all that A lists. */
export async function sealedFiles(folder: string): Promise<ManifestFile[]> {
  const documents = await digestFolder(join(folder, DOSSIER));
  const named = documents.map((file) => ({ ...file, path: `${DOSSIER}/${file.path}` }));
  return [...named, { path: MANIFEST_A, ...(await digestOfFile(join(folder, MANIFEST_A))) }];
}

async function isMade(input: DossierToMake): Promise<boolean> {
  const { folder } = input.evidence;
  const files = [join(folder, MANIFEST), join(folder, DOSSIER, NAMES.verdict)];
  if (!files.every((file) => existsSync(file))) return false;
  const [manifest = '', made] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  if (made !== verdictText(input)) return false;
  if (input.seal && !(await isSealedAs(input.seal, join(folder, DOSSIER)))) return false;
  const differences = compareFiles(parseManifest(manifest, files[0]), await sealedFiles(folder));
  return Object.values(differences).every((paths) => paths.length === 0);
}

async function pathsOf(folder: string, manifestB: string): Promise<string[]> {
  const evidence = parseManifest(await readFile(join(folder, MANIFEST_A), 'utf8')).files;
  const own = parseManifest(manifestB).files;
  return [...evidence.map((file) => `${EVIDENCE}/${file.path}`), ...own.map((file) => file.path), MANIFEST];
}

async function refuseOtherEvidence({ evidence }: DossierToMake): Promise<void> {
  const file = join(evidence.folder, MANIFEST_A);
  const found = existsSync(file) ? (await digestOfFile(file)).sha256 : 'nothing';
  if (found === evidence.manifestSha256) return;
  throw new NotValid({
    where: file,
    wrong: 'is not the manifest that was sealed',
    next: 'Seal the evidence again',
  });
}

function verdictText({ verdict }: DossierToMake): string {
  return `${JSON.stringify(verdict, null, 1)}\n`;
}
