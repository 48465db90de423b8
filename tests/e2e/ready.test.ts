import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ReadyReport } from '../../harness/run/ready/report.ts';
import { write } from './kit/project.ts';
import { startUat, uat } from './kit/uat.ts';

const NAMES = ['well', 'soon', 'closed', 'elsewhere', 'certificate', 'refused'];

function project(names: readonly string[], ready = ''): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-ready-'));
  cpSync(fileURLToPath(new URL('kit/faulty.mjs', import.meta.url)), path.join(folder, 'faulty.mjs'));
  write(folder, 'data/project.yaml', 'name: Ready\ncouncil: ashdale\nserver: { start: faulty.mjs }\n');
  for (const name of names) write(folder, `data/applications/${name}.yaml`, application(name, ready));
  const accounts = names.map(
    (one) => `    ${one}: { usernames: [t.one, t.two], password: "\${FAULTY_PASSWORD}" }\n`,
  );
  write(folder, 'data/personas.yaml', `tester:\n  service: Reception\n  accounts:\n${accounts.join('')}`);
  return folder;
}

function application(name: string, ready: string): string {
  return `name: The ${name} one
service: Reception
owner: the Systems team
supplier: Nobody (fictional)
scenario prefix: ${name.toUpperCase().slice(0, 8)}
deployments:
  uat: { address: "server:${name}", class of data: synthetic, banner: ACCEPTANCE }
  training: { address: "http://127.0.0.1:9", class of data: synthetic, banner: TRAINING }
version: { page: /about, text: "Version {version}" }
sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
${ready}`;
}

const RELEASE = `name: Well 2
change: CHG0000001
change type: normal
applications: { well: { from: "0.9", to: "1.0" } }
gates: { uat-exit: { environment: uat, packs: [all], rules: {} } }
`;

it('says of each application what is in the way, and keeps it for a gate', async () => {
  const { code, stdout } = await uat(project(NAMES), ['--json', 'ready']);
  const report = JSON.parse(stdout) as ReadyReport;
  const failed = report.checks.filter((one) => one.status === 'failed');
  expect(failed.map(({ application: key, check }) => `${key} ${check}`).sort()).toEqual([
    'certificate answers',
    'certificate certificate',
    'closed answers',
    'closed sign-in page',
    'elsewhere environment',
    'refused sign-in',
    'refused sign-in',
  ]);
  expect(failed.every((one) => one.next !== undefined && !one.said.includes('\n'))).toBe(true);
  expect(report.checks.find((one) => one.application === 'soon' && one.check === 'sign-in')).toMatchObject({
    status: 'note',
    said: 't.one (tester): the password expires in 3 days',
  });
  expect(report.ready).toBe(false);
  expect(code).toBe(1);
}, 300_000);

it('compares a release, and looks for what is declared', async () => {
  const declared = `ready:
  records:
    Welcome page: { as: tester, page: /, shows: Welcome }
    Account 7: { as: tester, page: /, shows: Account 7 of Ms Rowan }
  diverted: { Letters: { as: tester, page: /, shows: Letters are diverted } }
`;
  const folder = project(['well'], declared);
  write(folder, 'data/releases/one.yaml', RELEASE);
  write(folder, 'data/packs/all.yaml', 'name: All\npurpose: All.\napplications: [well]\n');
  const { code, stdout } = await uat(folder, ['ready', '--release', 'one']);
  expect(stdout).toMatch(/✔ sign-in {7}2 of 2 accounts get in/);
  expect(stdout).toMatch(/✔ record {8}Welcome page/);
  expect(stdout).toMatch(/✔ diverted {6}Letters/);
  expect(stdout).toContain('✘ record        Account 7: / does not show "Account 7 of Ms Rowan". Put');
  expect(stdout).toMatch(/^NOT READY: 1 check in the way \(✘\), looked at in \d+ s\.$/m);
  expect(stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('Record'))).toEqual([]);
  expect(code).toBe(1);
}, 300_000);

it('is ready where all is well', async () => {
  const { code, stdout } = await uat(project(['well']), ['ready']);
  expect(stdout).toMatch(/^READY, 1 thing worth knowing \(!\), looked at in \d+ s\.$/m);
  expect(code).toBe(0);
}, 300_000);

it("ends although the project's own server does not end when it is told to", async () => {
  const folder = project(['well']);
  write(folder, 'data/project.yaml', 'name: Ready\ncouncil: ashdale\nserver: { start: deaf.mjs }\n');
  write(
    folder,
    'deaf.mjs',
    "process.on('SIGTERM', () => {});\nprocess.exit = () => {};\nimport './faulty.mjs';\n",
  );
  const { child, ended } = startUat(folder, ['ready']);
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
  expect(await ended).toMatchObject({ code: 0 });
  clearTimeout(limit);
}, 300_000);

it('says that no application answers', async () => {
  const { code, stderr } = await uat(project(['well']), ['ready', '--env', 'training']);
  expect(code).toBe(3);
  expect(stderr).toContain('no application answered');
}, 300_000);

it('lacks a password of one person, says what to do about that, and lets the others in', async () => {
  const folder = project(['well']);
  write(
    folder,
    'data/personas.yaml',
    `auditor:\n  service: Audit\n  accounts:\n    well: { usernames: [a.one], password: "\${AUDITOR_PASSWORD}" }
tester:\n  service: Reception\n  accounts:\n    well: { usernames: [t.one, t.two], password: "\${FAULTY_PASSWORD}" }\n`,
  );
  const { code, stdout } = await uat(folder, ['--json', 'ready']);
  const signIns = (JSON.parse(stdout) as ReadyReport).checks.filter(({ check }) => check === 'sign-in');
  // The auditor is tried first and alone; the others sign in at the same time.
  const [failed, ...others] = signIns;
  expect(failed).toMatchObject({
    status: 'failed',
    said: expect.stringMatching(/^a\.one \(auditor\): .*AUDITOR_PASSWORD/),
  });
  expect(failed?.next).toMatch(/\.env/);
  expect(failed?.next).not.toContain('by hand');
  expect(others.map(({ status, said }) => `${status} ${said}`).sort()).toEqual([
    'ok t.one (tester)',
    'ok t.two (tester)',
  ]);
  expect(code).toBe(1);
}, 300_000);
