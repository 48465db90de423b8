import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sealEvidence } from '../../harness/prove/index.ts';
import { parseManifest } from '../../harness/record/index.ts';
import { anAttempt, aRun, aScenario, aStep, tinyJpeg } from '../run-record.ts';
import { readZip } from './read-zip.ts';
import { aProvableRun, hash, picture, temporaryFolder, write, writeRun } from './run-folder.ts';

describe('sealed evidence', () => {
  it('holds the runs, the features as run, each picture once, the report and a manifest of all', async () => {
    const input = aProvableRun();
    const sealed = await sealEvidence(input);
    expect(sealed.name).toBe('council-tax-2026-2-uat-exit-20261122T071500Z-council-tax-regression-3f9a');
    const text = readFileSync(join(sealed.folder, 'evidence/manifest.json'), 'utf8');
    expect(sealed.manifestSha256).toBe(hash(text));
    const paths = parseManifest(text).files.map((file) => file.path);
    const runs = 'runs/20261122T071500Z-council-tax-regression-3f9a';
    expect(paths.filter((path) => !path.startsWith('media/'))).toEqual([
      'READ-ME.txt',
      'allure.html',
      'features/council-tax/refunds.feature',
      `${runs}/events.ndjson`,
      `${runs}/junit.xml`,
      `${runs}/messages.ndjson`,
      `${runs}/run.json`,
    ]);
    expect(paths.filter((path) => path.startsWith('media/'))).toHaveLength(1 + 3 * 2);
  });

  it('holds phrase files as run, and the pictures of what their phrases stand for', async () => {
    const root = temporaryFolder();
    const phrases = 'I raise it\n  I press "Save"\n';
    write(root, 'steps/council-tax/refunds.phrases', phrases);
    const inner = picture('inner');
    const steps = [aStep({ steps: [aStep({ media: [inner] })] })];
    const input = aProvableRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps })] })] }, root);
    const [run] = input.runs;
    run?.record.features.push({ path: 'steps/council-tax/refunds.phrases', sha256: hash(phrases) });
    write(run?.folder ?? '', inner.path, tinyJpeg('inner'));
    const sealed = await sealEvidence(input);
    const kept = (file: string) => hash(readFileSync(join(sealed.folder, 'evidence', file)));
    expect(kept('steps/council-tax/refunds.phrases')).toBe(hash(phrases));
    expect(kept(inner.path)).toBe(inner.sha256);
  });

  it('is a zip of the same files, sorted, and nothing else', async () => {
    const sealed = await sealEvidence(aProvableRun());
    const zip = readZip(sealed.zip);
    const text = zip.get('evidence/manifest.json')?.toString() ?? '';
    expect(hash(text)).toBe(sealed.manifestSha256);
    const { files } = parseManifest(text);
    for (const file of files) expect(hash(zip.get(`evidence/${file.path}`) ?? '')).toBe(file.sha256);
    expect([...zip.keys()]).toEqual([...zip.keys()].sort());
    expect(zip.size).toBe(files.length + 1);
  });

  it('gives the same zip wherever and whenever it is made', async () => {
    const one = await sealEvidence(aProvableRun());
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const other = await sealEvidence(aProvableRun());
    vi.unstubAllEnvs();
    expect(hash(readFileSync(one.zip))).toBe(hash(readFileSync(other.zip)));
  });

  it('is made once: sealing again changes nothing, even with another report', async () => {
    const input = aProvableRun();
    const first = await sealEvidence(input);
    writeFileSync(input.allure ?? '', 'another report');
    expect(await sealEvidence(input)).toEqual(first);
    expect(readdirSync(input.out).sort()).toEqual([first.name, `${first.name}-evidence.zip`]);
  });

  it('goes on where it was interrupted before the zip was made', async () => {
    const input = aProvableRun();
    const first = await sealEvidence(input);
    const zip = hash(readFileSync(first.zip));
    rmSync(first.zip);
    await sealEvidence(input);
    expect(hash(readFileSync(first.zip))).toBe(zip);
  });

  it.each(['altered', 'added', 'missing'])('that was %s since is refused, not sealed again', async (how) => {
    const input = aProvableRun();
    const { folder } = await sealEvidence(input);
    if (how === 'added') write(folder, 'evidence/extra.txt', 'x');
    if (how === 'altered') write(folder, 'evidence/allure.html', 'x');
    if (how === 'missing') rmSync(join(folder, 'evidence/allure.html'));
    await expect(sealEvidence(input)).rejects.toThrow(`is ${how} since the evidence was sealed`);
  });
});

describe('evidence that is not what the run recorded', () => {
  it.each([
    ['a feature changed', 'features/council-tax/refunds.feature', 'has changed since it was run'],
    ['a picture changed', 'media', 'is not the file that the run recorded'],
  ])('%s', async (_, path, message) => {
    const input = aProvableRun();
    const folder = path === 'media' ? join(runFolder(input), path) : input.project.root;
    const file = path === 'media' ? (readdirSync(folder)[0] ?? '') : path;
    writeFileSync(join(folder, file), 'something else');
    await expect(sealEvidence(input)).rejects.toThrow(message);
    expect(readdirSync(input.out)).toEqual([]);
  });

  it('a picture is gone: refused after a complete run, told after an interrupted one', async () => {
    const complete = aProvableRun();
    const interrupted = aProvableRun({ state: 'interrupted', ended: null });
    for (const input of [complete, interrupted]) rmSync(join(runFolder(input), 'media'), { recursive: true });
    await expect(sealEvidence(complete)).rejects.toThrow('is named in the run and is not there');
    expect((await sealEvidence(interrupted)).missing).toHaveLength(7);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'media/../run.json'])(
    'a record that names %s',
    async (path) => {
      const input = aProvableRun();
      const record = structuredClone(input.runs[0]?.record ?? aRun());
      const media = record.scenarios[0]?.attempts[0]?.steps[0]?.media[0];
      if (media) media.path = path;
      const runs = [{ folder: runFolder(input), record }];
      await expect(sealEvidence({ ...input, runs })).rejects.toThrow(`names the file "${path}"`);
    },
  );

  it('a record that names a feature outside the project', async () => {
    const features = [{ path: '../secret.feature', sha256: 'a'.repeat(64) }];
    await expect(sealEvidence(aProvableRun({ features }))).rejects.toThrow('outside the project');
  });
});

describe('names', () => {
  it('of releases, gates and runs lead nowhere, and stay short', async () => {
    const input = aProvableRun({ id: `../..\\evil:run ${'x'.repeat(200)}` });
    const sealed = await sealEvidence({
      ...input,
      release: { ...input.release, key: '../../../tmp/é' },
      gate: { key: 'con' },
    });
    expect(sealed.folder.startsWith(join(input.out, 'tmp-e-_con-evil-run-xxx'))).toBe(true);
    expect(readdirSync(input.out)).toHaveLength(2);
    const longest = Math.max(...[...readZip(sealed.zip).keys()].map((path) => path.length));
    expect(longest).toBeLessThanOrEqual(120);
  });

  it('holds the example files that features took rows from, beside the features', async () => {
    const root = temporaryFolder();
    const path = 'data/examples/council-tax/refund-limits.csv';
    write(root, path, '\uFEFFcase;amount\r\n');
    const sealed = await sealEvidence(
      aProvableRun({ features: [{ path, sha256: hash('\uFEFFcase;amount\r\n') }] }, root),
    );
    expect(readFileSync(join(sealed.folder, 'evidence', path), 'utf8')).toBe('\uFEFFcase;amount\r\n');
    const { files } = parseManifest(readFileSync(join(sealed.folder, 'evidence/manifest.json'), 'utf8'));
    expect(files.map((file) => file.path)).toContain(path);
  });

  it('of features that no other system can unpack are replaced', async () => {
    const root = temporaryFolder();
    const path = `features/a/what: ${'long '.repeat(30)}?.feature`;
    write(root, path, 'Feature: x');
    const sealed = await sealEvidence(
      aProvableRun({ features: [{ path, sha256: hash('Feature: x') }] }, root),
    );
    const files = parseManifest(readFileSync(join(sealed.folder, 'evidence/manifest.json'), 'utf8')).files;
    const feature = files.find((file) => file.path.endsWith('.feature') || file.path.startsWith('features/'));
    expect(feature?.path).toMatch(/^features\/[0-9a-f]{12}-what-long-[\w-]+$/);
    expect(feature?.sha256).toBe(hash('Feature: x'));
  });
});

it('several runs share one folder of media', async () => {
  const input = aProvableRun();
  const again = writeRun(input.project.root, {
    ...(input.runs[0]?.record ?? aRun()),
    id: '20261122T080000Z-smoke-1111',
  });
  const sealed = await sealEvidence({ ...input, runs: [...input.runs, again] });
  expect(sealed.name).toMatch(/20261122T080000Z-smoke-1111$/);
  expect(readdirSync(join(sealed.folder, 'evidence/media'))).toHaveLength(7);
  expect(readdirSync(join(sealed.folder, 'evidence/runs'))).toHaveLength(2);
});

function runFolder(input: { runs: readonly { folder: string }[] }): string {
  return input.runs[0]?.folder ?? '';
}
