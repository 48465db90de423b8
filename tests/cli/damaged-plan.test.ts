import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { finishOutbox } from '../../harness/cli/smoke/finish-outbox.ts';
import { loadProject } from '../../harness/project/index.ts';
import { projectFolder, SOUND } from '../project/folder.ts';
import { held, PASSWORD, startStandIn } from '../publish/servicenow/stand-in.ts';
import { aSealedVerdict } from './a-sealed-verdict.ts';
import { runMain } from './run-main.ts';

const other = SOUND['data/releases/council-tax-2026-2.yaml']?.replace('CHG0030001', 'CHG0030009') ?? '';
const PROJECT = {
  'data/project.yaml':
    'name: Ashdale\ncouncil: ashdale\nserver: { start: sandbox/serve.ts }\nchange record: { kind: servicenow, sign-in: basic, keep trying for: 1 second }\n',
  'data/releases/other.yaml': other,
};
const DAMAGED = /outbox\/CHG0030009\S+plan\.json: this plan was damaged\. Publish the release again/;

const envOf = (address: string) => ({
  SERVICENOW_URL: address,
  SERVICENOW_USERNAME: 'uat.publisher',
  SERVICENOW_PASSWORD: PASSWORD,
  UAT_OPERATOR: 'Priya Nair',
});

/** Two verdicts wait, since the change record was away; the plan of one of them is torn. It is there again. */
async function aDamagedPlan() {
  const root = projectFolder(PROJECT);
  const folder = mkdtempSync(path.join(tmpdir(), 'servicenow-'));
  await aSealedVerdict(root, 'first', 'passed', { key: 'other', change: 'CHG0030009' });
  await aSealedVerdict(root, 'second', 'passed');
  const away = await startStandIn({ folder });
  await away.app.close();
  for (const release of ['other', 'council-tax-2026-2'])
    await runMain(root, ['--project', root, 'publish', release], envOf(away.address));
  const outbox = path.join(root, 'records/outbox');
  const torn = readdirSync(outbox).find((name) => name.startsWith('CHG0030009')) ?? '';
  writeFileSync(path.join(outbox, torn, 'plan.json'), '{ "target": "serv');
  const there = await startStandIn({ folder });
  return { root, there, env: envOf(there.address), outbox };
}

it('publish --pending publishes what is sound, then names the damaged plan and ends with 4', async () => {
  const { root, there, env } = await aDamagedPlan();
  const { code, stderr } = await runMain(root, ['--project', root, 'publish', '--pending'], env);
  expect(code).toBe(4);
  expect(stderr).toMatch(DAMAGED);
  expect(held(there, 'CHG0030001').notes).toHaveLength(1);
  const again = await runMain(root, ['--project', root, '--json', 'publish', '--pending'], env);
  expect(again.code).toBe(4);
  expect(JSON.parse(again.stdout)).toEqual([{ fault: expect.stringMatching(DAMAGED) }]);
  expect(`${again.stdout}${again.stderr}`).not.toContain('Nothing is waiting');
}, 60_000);

it('before a smoke test what is sound is finished, and a line names the damaged plan', async () => {
  const { root, there, env } = await aDamagedPlan();
  const lines = await finishOutbox(loadProject(root, { ...env, SANDBOX_PASSWORD: 'x' }));
  expect(lines).toEqual([
    expect.stringMatching(DAMAGED),
    expect.stringMatching(/^from before: GO at uat-exit published to CHG0030001/),
  ]);
  expect(lines[0]).toMatch(/^from before, still waiting: /);
  expect(held(there, 'CHG0030001').notes).toHaveLength(1);
}, 60_000);

it('before a smoke test a line says so where the outbox cannot be read at all', async () => {
  const root = projectFolder({ ...PROJECT, 'records/outbox': 'no folder' });
  const lines = await finishOutbox(loadProject(root, { SANDBOX_PASSWORD: 'x' }));
  expect(lines).toEqual([expect.stringMatching(/^from before, still waiting: .*outbox/)]);
});
