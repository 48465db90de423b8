import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvidenceToSeal, sealEvidence, sealedManifest } from '../../harness/prove/index.ts';
import { aRun } from '../run-record.ts';
import { aProvableRun, write, writeRun } from './run-folder.ts';

describe('a run that was changed after it was sealed', () => {
  const about = { release: { key: 'council-tax-2026-2' }, gate: { key: 'uat-exit' } };
  const manifestOf = ({ project, runs }: EvidenceToSeal, records = join(project.root, 'records')) =>
    sealedManifest(records, about.release, about.gate, runs);

  it('is refused, and no verdict is given on it', async () => {
    const input = aProvableRun();
    const { manifestSha256 } = await sealEvidence(input);
    expect(await manifestOf(input)).toBe(manifestSha256);
    write(runFolder(input), 'events.ndjson', '{"type":"run","all":"passed"}\n');
    const said = 'is not the journal that was sealed in';
    await expect(sealEvidence(input)).rejects.toThrow(said);
    await expect(manifestOf(input)).rejects.toThrow(said);
  });

  it('run.json edited before the sealing changes nothing: what was judged is sealed', async () => {
    const input = aProvableRun();
    write(runFolder(input), 'run.json', '{"edited":true}');
    const { folder } = await sealEvidence(input);
    const [name = ''] = readdirSync(join(folder, 'evidence/runs'));
    const text = readFileSync(join(folder, 'evidence/runs', name, 'run.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(input.runs[0]?.record);
  });

  it('other runs beside the latest are other evidence', async () => {
    const input = aProvableRun();
    const [latest] = input.runs;
    const earlier = writeRun(input.project.root, {
      ...(latest?.record ?? aRun()),
      id: '20261101T080000Z-smoke-1111',
    });
    const both = { ...input, runs: [...input.runs, earlier] };
    await sealEvidence(both);
    expect(await manifestOf(input)).toBeNull();
    await expect(sealEvidence(input)).rejects.toThrow('was sealed with other runs beside the latest one');
  });
});

function runFolder(input: { runs: readonly { folder: string }[] }): string {
  return input.runs[0]?.folder ?? '';
}
