import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealEvidence } from '../../harness/prove/index.ts';
import { readLeftOut } from '../../harness/prove/left-out.ts';
import { mediaWithin, roomForCertificate, roomForMedia } from '../../harness/prove/size-budget.ts';
import { parseManifest } from '../../harness/record/index.ts';
import { anAttempt, aRun, aScenario, aStep } from '../run-record.ts';
import { aProvableRun, picture, withPictures, writeRun } from './run-folder.ts';

const step = (seed: string) => aStep({ media: [picture(seed, 10_000)] });

describe('media within a budget', () => {
  const scenarios = [
    aScenario({ id: 'A-1', risk: 'low', attempts: [anAttempt({ steps: [step('1a'), step('1b')] })] }),
    aScenario({ id: 'A-2', risk: 'high', attempts: [anAttempt({ steps: [step('2a'), step('2b')] })] }),
    aScenario({
      id: 'A-3',
      status: 'failed',
      attempts: [anAttempt({ status: 'failed', steps: [step('3a'), step('3b')] })],
    }),
  ];
  const runs = [{ folder: '', record: aRun({ scenarios }) }];
  const kept = (room: number) => {
    const { kept: paths, leftOut } = mediaWithin(runs, room);
    expect(paths.size + leftOut.length).toBe(6);
    return ['1a', '1b', '2a', '2b', '3a', '3b'].filter((seed) => paths.has(picture(seed, 10_000).path));
  };

  it('keeps what failed first, then the last picture of each that passed, high risk first', () => {
    expect(kept(1e6)).toHaveLength(6);
    expect(kept(22_000)).toEqual(['3a', '3b']);
    expect(kept(33_000)).toEqual(['2b', '3a', '3b']);
    expect(kept(44_000)).toEqual(['1b', '2b', '3a', '3b']);
    expect(kept(55_000)).toEqual(['1b', '2a', '2b', '3a', '3b']);
  });

  it('leaves some room for media, however large the records are', () => {
    expect(roomForMedia(50e6, 90e6, runs)).toBe(2.5e6);
    expect(roomForCertificate(50e6, 90e6, runs)).toBe(2.5e6);
  });

  it('shares what records and text leave between evidence and certificate, which stays below 25 MB', () => {
    const media = roomForMedia(50e6, 10e6, runs);
    expect(media).toBeGreaterThan(18e6);
    const certificate = roomForCertificate(50e6, 10e6 + media, runs);
    expect(10e6 + media + certificate).toBeLessThan(50e6);
    expect(roomForCertificate(500e6, 10e6, runs)).toBeLessThan(24e6);
  });
});

describe('a pack that would grow too large', () => {
  it('leaves pictures out and says in the evidence which, with their hashes', async () => {
    const input = aProvableRun();
    const scenarios = Array.from({ length: 30 }, (_, at) => aScenario({ id: `CT-${at}` }));
    const record = withPictures(aRun({ scenarios, features: input.runs[0]?.record.features ?? [] }), 20_000);
    const run = writeRun(input.project.root, record);
    const packBytes = 1_800_000;
    const sealed = await sealEvidence({ ...input, runs: [run], packBytes });
    expect(statSync(sealed.zip).size).toBeLessThan(packBytes);
    const evidence = join(sealed.folder, 'evidence');
    const leftOut = await readLeftOut(evidence);
    expect(leftOut).toMatchObject({ budgetBytes: packBytes });
    const { files } = parseManifest(readFileSync(join(evidence, 'manifest.json'), 'utf8'));
    const media = files.filter(({ path }) => path.startsWith('media/')).length;
    expect(media).toBeGreaterThan(10);
    expect(media + (leftOut?.files ?? 0)).toBe(61);
    const said = JSON.parse(readFileSync(join(evidence, 'left-out.json'), 'utf8')) as {
      files: { sha256: string }[];
    };
    expect(said.files.every(({ sha256 }) => JSON.stringify(record).includes(sha256))).toBe(true);
  });
});
