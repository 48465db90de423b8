import { expect, it } from 'vitest';
import { candidates } from '../../../harness/cli/smoke/due.ts';
import { takeDue } from '../../../harness/cli/smoke/take-due.ts';
import { loadProject } from '../../../harness/project/index.ts';
import { projectFolder, SOUND } from '../../project/folder.ts';

const APPLICATION = 'data/applications/council-tax.yaml';
const RELEASE = 'data/releases/council-tax-2026-2.yaml';

it('a release that cannot be begun keeps none of the others from being looked at', async () => {
  const address = 'https://ct.example.org/';
  const release = SOUND[RELEASE] ?? '';
  const root = projectFolder({
    'data/project.yaml': 'name: Ashdale\ncouncil: ashdale\n',
    [APPLICATION]: SOUND[APPLICATION]?.replace('server:council-tax-current', address) ?? null,
    'data/releases/other.yaml': release.replace('CHG0030001', 'CHG0030002'),
  });
  const project = loadProject(root, { SANDBOX_PASSWORD: 'x' });
  const said: string[] = [];
  const due = candidates(project, 'uat-exit').map((one) => ({
    ...one,
    gate: { ...one.gate, packs: ['gone'] },
  }));
  const taking = takeDue(project, due, {
    signal: new AbortController().signal,
    waitFor: [],
    until: { at: 0, written: '' },
    tell: (stage, line) => said.push(`${stage} ${line}`),
    progress: () => {},
  });
  await expect(taking).rejects.toMatchObject({ exitCode: 2 });
  expect(said).toEqual([
    expect.stringMatching(/^gate council-tax-2026-2: NO VERDICT: .*"gone"/),
    expect.stringMatching(/^notify council-tax-2026-2: nobody: /),
    expect.stringMatching(/^gate other: NO VERDICT: .*"gone"/),
    expect.stringMatching(/^notify other: nobody: /),
  ]);
});
