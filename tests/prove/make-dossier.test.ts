import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../harness/judge/index.ts';
import { type DossierToMake, makeDossier, sealEvidence } from '../../harness/prove/index.ts';
import { parseManifest } from '../../harness/record/index.ts';
import { findBrowser } from '../../harness/run/browser.ts';
import { verdictOn } from './proof-facts.ts';
import { readZip } from './read-zip.ts';
import { aProvableRun, hash, write } from './run-folder.ts';

const LIMIT_MS = 120_000;

describe('a dossier', { timeout: LIMIT_MS }, () => {
  it('seals verdict, certificate, workbook and summary by manifest B, which names manifest A', async () => {
    const input = await aDossierToMake();
    const dossier = await makeDossier(input);
    const text = readFileSync(join(dossier.folder, 'manifest.json'), 'utf8');
    expect(dossier.manifestSha256).toBe(hash(text));
    const { files } = parseManifest(text);
    expect(files.map((file) => file.path)).toEqual([
      'dossier/certificate-without-pictures.pdf',
      'dossier/certificate.pdf',
      'dossier/test-summary.txt',
      'dossier/verdict.json',
      'dossier/workbook.xlsx',
      'evidence/manifest.json',
    ]);
    expect(files.at(-1)?.sha256).toBe(input.evidence.manifestSha256);
    expect(Verdict.parse(JSON.parse(readFileSync(dossier.files.verdict, 'utf8')))).toEqual(input.verdict);
  });

  it('travels as one zip of evidence, dossier and both manifests', async () => {
    const dossier = await makeDossier(await aDossierToMake());
    const zip = readZip(dossier.zip);
    const b = parseManifest(zip.get('manifest.json')?.toString() ?? '');
    const a = parseManifest(zip.get('evidence/manifest.json')?.toString() ?? '');
    for (const file of b.files) expect(hash(zip.get(file.path) ?? '')).toBe(file.sha256);
    for (const file of a.files) expect(hash(zip.get(`evidence/${file.path}`) ?? '')).toBe(file.sha256);
    expect(zip.size).toBe(a.files.length + b.files.length + 1);
  });

  it('is a tagged PDF with an outline, and leaves nothing else behind', async () => {
    const dossier = await makeDossier(await aDossierToMake());
    const pdf = readFileSync(dossier.files.certificate, 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true>>/);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(existsSync(`${dossier.files.certificate}.html`)).toBe(false);
  });

  it('made twice is the same; after another verdict it is another', async () => {
    const input = await aDossierToMake();
    const first = await makeDossier(input);
    expect(await makeDossier(input)).toEqual(first);
    const later = { ...input.verdict, judgedAt: '2026-11-23T09:00:00.000Z' };
    const second = await makeDossier({ ...input, verdict: later });
    expect(second.manifestSha256).not.toBe(first.manifestSha256);
    expect(parseManifest(readFileSync(join(first.folder, 'evidence/manifest.json'), 'utf8'))).toBeTruthy();
  });

  it('interrupted before its manifest, or altered, is made anew', async () => {
    const input = await aDossierToMake();
    const first = await makeDossier(input);
    rmSync(join(first.folder, 'manifest.json'));
    await makeDossier(input);
    write(first.folder, 'dossier/test-summary.txt', 'GO');
    const again = await makeDossier(input);
    expect(readFileSync(again.files.testSummary, 'utf8')).toContain('Council Tax 2026.2');
  });

  it('without a browser that prints ends in one line, and leaves nothing half-made', async () => {
    const input = await aDossierToMake();
    const browser = { executablePath: join(input.project.root, 'no-browser'), args: [] };
    const fault = await makeDossier({ ...input, browser }).catch((cause) => cause);
    expect(fault.message).toMatch(/^[^\n]*the browser could not print it \([^\n]+$/);
    expect(fault.exitCode).toBe(2);
    expect(readdirSync(input.evidence.folder)).toEqual(['evidence']);
    expect(readdirSync(join(input.evidence.folder, '..')).sort()).toEqual([
      input.evidence.name,
      `${input.evidence.name}-evidence.zip`,
    ]);
  });

  it('is not made over evidence that is not the sealed one', async () => {
    const input = await aDossierToMake();
    write(input.evidence.folder, 'evidence/manifest.json', '{}');
    await expect(makeDossier(input)).rejects.toThrow('is not the manifest that was sealed');
  });
});

async function aDossierToMake(): Promise<DossierToMake> {
  const input = aProvableRun();
  const [run] = input.runs;
  if (!run) throw new Error('no run was built');
  const verdict = verdictOn(run.record);
  return {
    project: input.project,
    verdict,
    runs: input.runs,
    evidence: await sealEvidence(input),
    browser: findBrowser(),
  };
}
