import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { judgeInput } from '../../harness/cli/judge-input.ts';
import { main } from '../../harness/cli/main.ts';
import { manualWork } from '../../harness/cli/manual-work.ts';
import { selectPack } from '../../harness/cli/selection.ts';
import { judge } from '../../harness/judge/index.ts';
import { loadProject, lookUp } from '../../harness/project/index.ts';
import { aManualProject, fillIn, importFile, PASSED_090, workOf } from '../prove/manual/manual-project.ts';
import { temporaryFolder, write } from '../prove/run-folder.ts';

async function uat(root: string, ...argv: string[]): Promise<{ code: number; said: string }> {
  const stream = new PassThrough();
  const io = { stdout: stream, stderr: stream, env: { UAT_OPERATOR: 'Rose' }, cwd: temporaryFolder() };
  const code = await main(['--project', root, 'manual', ...argv], io);
  stream.end();
  return { code, said: await text(stream) };
}

describe('uat manual', () => {
  it('writes a workbook, and never over one that may hold a day’s work', async () => {
    const root = aManualProject();
    const out = join(root, 'to-do.xlsx');
    const first = await uat(root, 'export', 'spring', '--out', out);
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toContain('2 scenarios to carry out by hand');
    const again = await uat(root, 'export', 'spring', '--out', out);
    expect(again).toMatchObject({ code: 2 });
    expect(again.said).toContain('somebody may have filled it in');
  });

  it('says so where a gate has nothing to do by hand', async () => {
    const root = aManualProject('synthetic', 'Feature: A\n  @CT-1\n  Scenario: B\n    Given c\n');
    const { code, said } = await uat(root, 'export', 'spring');
    expect([code, said]).toEqual([
      2,
      expect.stringContaining('its packs hold no scenario that is done by hand'),
    ]);
  });

  it('tells what was taken in, what is still empty, and that nothing is new', async () => {
    const root = aManualProject('masked');
    // A command takes the time from the real clock.
    const earlier = new Date(Date.now() - 3 * 86_400_000);
    const cells = { ...PASSED_090, 'CT-090!C5': new Date(Date.now() - 86_400_000) };
    const pastes = [{ sheet: 'CT-090', row: 9, seed: 'x' }];
    const file = await fillIn(root, cells, pastes, undefined, earlier);
    const first = await uat(root, 'import', file);
    expect(first.code).toBe(0);
    expect(first.said).toContain('passed    CT-090, by Ada Lovelace');
    expect(first.said).toContain('Still empty: CT-091.');
    expect(first.said).toContain('1 picture was left out: the data are masked');
    expect((await uat(root, 'import', file)).said).toContain('Nothing is new');
  });
});

describe('at the gate', () => {
  it('results by hand count as any other; without one a scenario was not run, and it says why', async () => {
    const root = aManualProject();
    const taken = await importFile(root, await fillIn(root, PASSED_090));
    const project = loadProject(root, {});
    const release = lookUp(project.releases, 'spring', { where: 'x', kind: 'a release', folder: 'x' });
    const { gate } = workOf(root);
    const definition = release.gates['on-paper'];
    if (definition === undefined) throw new Error('no gate');
    const selections = definition.packs.flatMap((key) => {
      const pack = project.packs.get(key);
      return pack === undefined ? [] : [selectPack(project, pack)];
    });
    const { runs } = taken;
    const input = await judgeInput(project, release, { ...definition, key: gate.key }, selections, runs);
    const verdict = judge(input);
    expect(verdict.counts).toMatchObject({ total: 2, passed: 1, 'not run': 1 });
    expect(verdict.notTested).toMatchObject([
      { id: 'CT-091', why: 'It is done by hand, and no result of it was taken in' },
    ]);
  });

  it('a scenario of two packs counts for the larger one alone', () => {
    const root = aManualProject();
    const small = 'name: Small\npurpose: x\napplications: [council-tax]\nscenarios: "@risk:high"\n';
    write(root, 'data/packs/small.yaml', small);
    const project = loadProject(root, {});
    const release = lookUp(project.releases, 'spring', { where: 'x', kind: 'a release', folder: 'x' });
    const onPaper = release.gates['on-paper'];
    if (onPaper === undefined) throw new Error('no gate');
    const gate = { ...onPaper, key: 'on-paper', packs: ['small', 'by-hand'] };
    const { packs } = manualWork(project, release, gate);
    expect(packs.map(({ pack, scenarios }) => [pack.key, scenarios.length])).toEqual([['by-hand', 2]]);
  });
});
