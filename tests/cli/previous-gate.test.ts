import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gateOf, releaseNamed } from '../../harness/cli/named-gate.ts';
import { previousGate } from '../../harness/cli/previous-gate.ts';
import { loadProject, type Project } from '../../harness/project/index.ts';
import { appendToLedger, sha256 } from '../../harness/record/index.ts';
import { projectFolder, SOUND } from '../project/folder.ts';

const FILE = 'data/releases/council-tax-2026-2.yaml';
const GO_LIVE = '  go-live: { environment: uat, packs: [smoke], rules: { previous gate passed: yes } }\n';
const JUDGED_AT = '2026-11-22T08:30:00.000Z';

/** A project whose first gate left a verdict: in the ledger, and as a dossier in its pack. */
async function aProject(decision = 'GO'): Promise<{ project: Project; pack: string }> {
  const project = loadProject(projectFolder({ [FILE]: `${SOUND[FILE]}${GO_LIVE}` }), {});
  const pack = path.join(project.paths.records, 'packs', 'council-tax-2026-2-uat-exit-run');
  const verdict = JSON.stringify({ decision });
  const manifestB = JSON.stringify({ files: [{ path: 'dossier/verdict.json', sha256: sha256(verdict) }] });
  write(path.join(pack, 'evidence/manifest.json'), 'A');
  write(path.join(pack, 'dossier/verdict.json'), verdict);
  write(path.join(pack, 'manifest.json'), manifestB);
  await append(project, {
    decision,
    judgedAt: JUDGED_AT,
    manifestA: sha256('A'),
    manifestB: sha256(manifestB),
  });
  return { project, pack };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function ledgerOf({ paths }: Project): string {
  return path.join(paths.records, 'ledger.ndjson');
}

async function append(project: Project, content: Record<string, string>, gate = 'uat-exit'): Promise<void> {
  const about = {
    kind: 'verdict',
    council: 'ashdale',
    by: 'Priya Nair',
    release: 'council-tax-2026-2',
    gate,
  };
  await appendToLedger(ledgerOf(project), { ...about, content });
}

function gateBefore(project: Project, gate = 'go-live') {
  const release = releaseNamed(project, 'council-tax-2026-2');
  return previousGate(project, release, gateOf(release, gate));
}

describe('the gate before', () => {
  it('is null for the first, and without a verdict before it was judged', async () => {
    const { project } = await aProject();
    expect(await gateBefore(project, 'uat-exit')).toBeNull();
    const fresh = loadProject(projectFolder({ [FILE]: `${SOUND[FILE]}${GO_LIVE}` }), {});
    expect(await gateBefore(fresh)).toEqual({
      gate: 'uat-exit',
      decision: null,
      judgedAt: null,
      fault: null,
    });
  });

  it('ended as the last verdict of the ledger says', async () => {
    const { project } = await aProject('NO-GO');
    const ended = { gate: 'uat-exit', decision: 'NO-GO', judgedAt: JUDGED_AT, fault: null };
    expect(await gateBefore(project)).toEqual(ended);
    await append(
      project,
      { decision: 'GO', judgedAt: JUDGED_AT, manifestA: 'x', manifestB: 'y' },
      'hypercare',
    );
    expect(await gateBefore(project)).toEqual(ended);
    await append(project, { decision: 'GO', judgedAt: JUDGED_AT, manifestA: 'pruned', manifestB: 'y' });
    expect(await gateBefore(project)).toMatchObject({ decision: 'GO', fault: null });
  });

  it.each([
    ['verdict.json edited by hand', 'dossier/verdict.json', 'dossier/verdict.json was changed in'],
    ['its manifest edited to match', 'manifest.json', 'manifest.json was changed in'],
  ])('%s is found', async (_, file, said) => {
    const { project, pack } = await aProject('NO-GO');
    writeFileSync(path.join(pack, file), JSON.stringify({ decision: 'GO' }));
    expect((await gateBefore(project))?.fault).toContain(said);
  });

  it('a ledger that was altered cannot be relied on', async () => {
    const { project } = await aProject('NO-GO');
    await append(project, { decision: 'NO-GO', judgedAt: JUDGED_AT, manifestA: 'x', manifestB: 'y' });
    const text = readFileSync(ledgerOf(project), 'utf8');
    writeFileSync(ledgerOf(project), text.replace('"NO-GO"', '"GO"'));
    expect(await gateBefore(project)).toMatchObject({
      decision: null,
      fault: 'The ledger cannot be relied on, so what uat-exit decided is not known: Entry 1 was changed.',
    });
  });
});
