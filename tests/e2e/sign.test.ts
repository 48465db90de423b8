import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256, verifyLedger } from '../../harness/record/index.ts';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { type Result, runFolders, uat } from './kit/uat.ts';

const PASSPHRASE = { UAT_PASSPHRASE: 'heron ladder quiet tram' };
const SIGN = ['sign', 'one', '--gate', 'uat-exit', '--yes', '--decision', 'accept'];

const CHANGE = 'records/changes/CHG0000001';
const SMOKE =
  'name: Smoke\npurpose: Quick.\napplications: [town-hall]\nscenarios: "@read-only"\nread-only: true\n';

/** One release for all tests: they follow each other, and each leaves the pack as it should be. */
let project: string;
let told: Result;
beforeAll(async () => {
  project = await withSigners();
  told = await uat(project, ['release', 'one']);
});

describe('uat release', () => {
  it('ends GO with exit code 0, runs a scenario of two packs once, and leaves everything behind', async () => {
    expect(told.stdout).toMatch(/^GO$/m);
    expect(told.code).toBe(0);
    const pack = zipOf(project).replace(/\.zip$/, '');
    for (const file of [
      'manifest.json',
      'evidence/manifest.json',
      'dossier/certificate.pdf',
      'dossier/workbook.xlsx',
    ]) {
      expect(existsSync(path.join(pack, file)), file).toBe(true);
    }
    expect(existsSync(path.join(project, 'reports/allure/one-uat-exit/index.html'))).toBe(true);
    expect(readdirSync(path.join(project, CHANGE, 'work-notes'))).toHaveLength(1);
    const plan = readFileSync(path.join(project, CHANGE, 'test-plan.txt'), 'utf8');
    expect(plan.length).toBeLessThanOrEqual(4000);
    const ledger = await verifyLedger(path.join(project, 'records/ledger.ndjson'));
    expect(ledger.fault).toBeNull();

    expect(runFolders(project)).toHaveLength(1);
    const verdict = readFileSync(path.join(pack, 'dossier/verdict.json'), 'utf8');
    expect(verdict).toContain('those of Smoke among them');
  });
});

describe('uat sign', () => {
  it('two people at once; the dossier is made again, verifies alone, and the ledger tells the story', async () => {
    const both = await Promise.all(['Ada Okafor', 'Ben Weir'].map((name) => signed(project, name)));
    for (const { code, stdout, stderr } of both) {
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).toContain('What you are about to sign for:');
      expect(stdout).toMatch(/- VALID: (Ada Okafor|Ben Weir) as key user of Reception: accept\./);
      expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    }
    const alone = mkdtempSync(path.join(tmpdir(), 'uat-alone-'));
    copyFileSync(zipOf(project), path.join(alone, 'pack.zip'));
    const verified = await uat(alone, ['evidence', 'verify', 'pack.zip']);
    expect(verified.stdout).toMatch(/^VALID$/m);
    expect(verified.stdout.match(/^- VALID: (Ada Okafor|Ben Weir)/gm)).toHaveLength(2);
    expect(verified.code).toBe(0);
    const history = (await uat(project, ['ledger', 'show', '--release', 'one'])).stdout;
    expect(history).toMatch(
      /ran all, 2 scenarios\.[\s\S]*verdict GO[\s\S]*published[\s\S]*signed[\s\S]*signed/,
    );
    expect(history.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect((await uat(project, ['ledger', 'verify'])).stdout).toMatch(/^The ledger stands: 9 entries\.$/m);
  });

  it('takes a sign-off back, keeps it in the record, and asks nobody who is not there', async () => {
    const again = await signed(project, 'Ada Okafor', ['--json']);
    const { id } = JSON.parse(again.stdout).signOff;
    const withdrawn = await uat(project, ['sign', '--withdraw', id, '--reason', 'Wrong gate'], PASSPHRASE);
    expect(withdrawn.stdout.replace(/\s+/g, ' ')).toContain('Ada Okafor withdrew it: Wrong gate');
    expect((await uat(project, ['evidence', 'verify', zipOf(project)])).stdout).toContain(
      'WITHDRAWN: Ada Okafor',
    );
    const asked = await uat(
      project,
      ['sign', 'one', '--name', 'Ada Okafor', '--decision', 'accept'],
      PASSPHRASE,
    );
    expect(asked.stderr).toBe('uat sign: there is nobody to ask. Run this in a terminal, or add --yes.\n');
    const wrong = await signed(project, 'Ada Okafor', [], { UAT_PASSPHRASE: 'another passphrase' });
    expect(wrong.stderr).toMatch(/^passphrase: it does not open the key of Ada Okafor\./);
    expect(wrong.code).toBe(2);
  });

  it('refuses what was edited by hand, and what the project no longer says', async () => {
    const pack = zipOf(project).replace(/\.zip$/, '');
    edit(path.join(project, 'data/packs/all.yaml'), 'All that there is.', 'Something else.');
    const stale = await signed(project, 'Ada Okafor');
    expect(stale.stderr).toContain('The pack all was changed since');
    expect(stale.code).toBe(2);
    edit(path.join(project, 'data/packs/all.yaml'), 'Something else.', 'All that there is.');
    const verdict = path.join(pack, 'dossier/verdict.json');
    edit(verdict, '"GO"', '"NO-GO"');
    const edited = await signed(project, 'Ada Okafor');
    expect(edited.stderr).toMatch(
      /verdict\.json: was altered by hand since the dossier was sealed\. Nothing is signed/,
    );
    expect(edited.code).toBe(1);
    const manifest = path.join(pack, 'manifest.json');
    const { files } = JSON.parse(readFileSync(manifest, 'utf8'));
    const { sha256: before, bytes } = files.find(
      (file: { path: string }) => file.path === 'dossier/verdict.json',
    );
    const text = readFileSync(verdict);
    edit(manifest, before, sha256(text));
    edit(
      manifest,
      `"bytes":${bytes},"path":"dossier/verdict.json"`,
      `"bytes":${text.length},"path":"dossier/verdict.json"`,
    );
    const resealed = await signed(project, 'Ada Okafor');
    expect(resealed.stderr).toContain('this is not the dossier that the ledger noted');
    expect(resealed.code).toBe(1);
  });
});

/** A project with a release of two packs, and two people who can sign. */
async function withSigners(): Promise<string> {
  const project = makeProject({
    ...aRelease('uat', 'smoke, all'),
    'data/packs/smoke.yaml': SMOKE,
    'features/town-hall/writes.feature':
      'Feature: B\n\n  @TH-061 @risk:low\n  Scenario: Writes\n    Given I am signed in as a "receptionist"\n',
  });
  for (const name of ['Ada Okafor', 'Ben Weir']) {
    const about = ['--post', 'Manager', '--service', 'Reception', '--role', 'key user'];
    expect((await uat(project, ['signers', 'key', name, ...about], PASSPHRASE)).stderr).toBe('');
  }
  return project;
}

function signed(project: string, name: string, more: string[] = [], env: NodeJS.ProcessEnv = PASSPHRASE) {
  return uat(project, [...SIGN, '--name', name, ...more], env);
}

function zipOf(project: string): string {
  const packs = path.join(project, 'records/packs');
  const [zip = ''] = readdirSync(packs).filter(
    (name) => name.endsWith('.zip') && !name.endsWith('-evidence.zip'),
  );
  return path.join(packs, zip);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
