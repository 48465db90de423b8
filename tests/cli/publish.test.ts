import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder, SOUND, writeProject } from '../project/folder.ts';
import { held, PASSWORD, type Running, startStandIn } from '../publish/servicenow/stand-in.ts';
import { aSealedVerdict } from './a-sealed-verdict.ts';
import { runMain } from './run-main.ts';

const PROJECT = {
  'data/project.yaml':
    'name: Ashdale\ncouncil: ashdale\nserver: { start: sandbox/serve.ts }\nchange record: { kind: servicenow, sign-in: basic, keep trying for: 2 seconds }\n',
};

/** What a command said, and its exit code. */
async function uat(root: string, { address }: Pick<Running, 'address'>, ...words: string[]) {
  const env = {
    SERVICENOW_URL: address,
    SERVICENOW_USERNAME: 'uat.publisher',
    SERVICENOW_PASSWORD: PASSWORD,
    UAT_OPERATOR: 'Priya Nair',
  };
  const { code, stdout, stderr } = await runMain(root, ['--project', root, 'publish', ...words], env);
  return { code, said: `${stderr}${stdout}`.replace(/\s+/g, ' ') };
}

function aProject() {
  return { root: projectFolder(PROJECT), folder: mkdtempSync(path.join(tmpdir(), 'servicenow-')) };
}

it('what a server that died in mid-upload interrupted, --pending completes, and once', async () => {
  const { root, folder } = aProject();
  await aSealedVerdict(root, 'first', 'passed');
  const standIn = await startStandIn({ folder });
  standIn.faults.add('upload', 'dropped during');
  standIn.faults.add('upload', 'silent');
  const publishing = uat(root, standIn, 'council-tax-2026-2');
  await expect.poll(() => standIn.faults.struck.length, { timeout: 20_000 }).toBe(2);
  await standIn.app.close();
  const interrupted = await publishing;
  expect(interrupted.code).toBe(4);
  expect(interrupted.said).toContain('Nothing is lost: go on later with "uat publish --pending"');
  const again = await startStandIn({ folder });
  const completed = await uat(root, again, '--pending');
  expect(completed).toMatchObject({
    code: 0,
    said: expect.stringContaining('GO at uat-exit published to CHG0030001'),
  });
  const there = held(again, 'CHG0030001');
  expect(there.notes).toHaveLength(1);
  expect(there.files.map(([name]) => name.replace(/.*-/, ''))).toEqual([
    'certificate.pdf',
    'evidence.zip',
    'workbook.xlsx',
  ]);
  expect((await uat(root, again, '--pending')).said).toBe('Nothing is waiting. ');
  expect((await uat(root, again, '--pending', '--json')).said).toBe('Nothing is waiting. [] ');
  expect((await uat(root, again, 'council-tax-2026-2')).said).toContain('is already there');
  expect(held(again, 'CHG0030001')).toEqual(there);
}, 60_000);

it('a verdict that a newer one replaced is published only where --superseded asks for it', async () => {
  const { root, folder } = aProject();
  const old = await aSealedVerdict(root, 'first', 'failed');
  const standIn = await startStandIn({ folder });
  await standIn.app.close();
  expect((await uat(root, standIn, 'council-tax-2026-2')).code).toBe(4);
  await aSealedVerdict(root, 'second', 'passed');
  const again = await startStandIn({ folder });
  expect(await uat(root, again, 'council-tax-2026-2', '--verdict', old.slice(0, 8))).toEqual({
    code: 2,
    said: `--verdict ${old.slice(0, 8)}: a newer verdict was given at this gate since. Leave --verdict out for the newest, or add --superseded if you mean the old one. `,
  });
  const left = await uat(root, again, '--pending');
  expect(left.said).toContain(
    'Left out: NO-GO for council-tax-2026-2 at uat-exit, which a newer verdict replaced',
  );
  expect(held(again, 'CHG0030001').notes).toEqual([]);
  expect((await uat(root, again, '--pending', '--superseded')).said).toContain('NO-GO at uat-exit published');
  expect((await uat(root, again, 'council-tax-2026-2')).said).toContain('GO at uat-exit published');
  expect(held(again, 'CHG0030001').notes).toHaveLength(2);
}, 60_000);

it('a change that nobody can write keeps none of the others waiting', async () => {
  const { root, folder } = aProject();
  const wrong = SOUND['data/releases/council-tax-2026-2.yaml']?.replace('CHG0030001', 'CHG0099999') ?? '';
  writeProject(root, { ...PROJECT, 'data/releases/wrong.yaml': wrong });
  await aSealedVerdict(root, 'first', 'passed', { key: 'wrong', change: 'CHG0099999' });
  await aSealedVerdict(root, 'second', 'passed');
  const away = await startStandIn({ folder });
  await away.app.close();
  for (const release of ['wrong', 'council-tax-2026-2'])
    expect((await uat(root, away, release)).code).toBe(4);
  const there = await startStandIn({ folder });
  const { code, said } = await uat(root, there, '--pending');
  expect(code).toBe(4);
  expect(said).toContain('CHG0099999: ServiceNow shows no change of this number');
  expect(held(there, 'CHG0030001').notes).toHaveLength(1);
}, 60_000);

it('gives programs what would be published, and where a kit is', async () => {
  const { root, folder } = aProject();
  await aSealedVerdict(root, 'first', 'passed');
  const standIn = await startStandIn({ folder });
  const env = {
    SERVICENOW_URL: standIn.address,
    SERVICENOW_USERNAME: 'uat.publisher',
    SERVICENOW_PASSWORD: PASSWORD,
  };
  const json = async (...words: string[]) => {
    const argv = ['--project', root, '--json', 'publish', 'council-tax-2026-2', ...words];
    return JSON.parse((await runMain(root, argv, env)).stdout) as Record<string, unknown>;
  };
  expect(await json('--dry-run')).toMatchObject({
    target: 'servicenow',
    publication: { change: 'CHG0030001', decision: 'GO', workNote: expect.stringContaining('GO') },
    actions: expect.arrayContaining([{ kind: 'note', place: 'change' }]),
  });
  expect(await json('--kit', path.join(root, 'kit'))).toEqual({
    folder: expect.stringContaining(path.join(root, 'kit', 'CHG0030001')),
  });
  expect(held(standIn, 'CHG0030001')).toEqual({ notes: [], files: [] });
}, 60_000);
