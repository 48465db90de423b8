import { afterEach, expect, it, vi } from 'vitest';
import { candidates } from '../../../harness/cli/smoke/due.ts';
import { takeDue } from '../../../harness/cli/smoke/take-due.ts';
import { waitFirst } from '../../../harness/cli/smoke/wait-first.ts';
import { loadProject } from '../../../harness/project/index.ts';
import { projectFolder } from '../../project/folder.ts';

const signal = new AbortController().signal;

function project() {
  const settings = 'name: Ashdale\ncouncil: ashdale\nserver: { start: broken.mjs }\n';
  const root = projectFolder({ 'data/project.yaml': settings, 'broken.mjs': 'process.exit(1)' });
  return loadProject(root, { SANDBOX_PASSWORD: 'x' });
}

afterEach(() => vi.unstubAllEnvs());

it('a server that does not start leaves every release without a verdict, and people hear of it', async () => {
  const said: string[] = [];
  const own = project();
  const taking = takeDue(own, candidates(own, 'uat-exit'), {
    ...{ signal, waitFor: [], until: { at: 0, written: '' }, progress: () => {} },
    tell: (stage, line) => said.push(`${stage} ${line}`),
  });
  await expect(taking).rejects.toThrow('broken.mjs ended with code 1');
  expect(said).toEqual([
    expect.stringMatching(/^gate NO VERDICT: .*broken\.mjs ended with code 1/),
    expect.stringMatching(/^notify nobody: /),
  ]);
});

it('what cannot be looked at while waiting holds its application back, and no other', async () => {
  vi.stubEnv('UAT_BROWSER', '/there/is/none');
  const said: string[] = [];
  const awaited = {
    ...{ name: 'restart', application: 'council-tax', environment: 'uat' },
    what: 'application is up' as const,
  };
  const held = await waitFirst(project(), [awaited], {
    ...{ names: ['restart'], until: 0, written: '06:00', signal },
    tell: (line) => said.push(line),
  });
  expect(held).toEqual([
    { application: 'council-tax', reason: expect.stringMatching(/"restart" was not done: .*UAT_BROWSER/) },
  ]);
  expect(said.at(-1)).toMatch(/NOT done by 06:00/);
});
