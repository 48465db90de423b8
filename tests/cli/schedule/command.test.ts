import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runMain } from '../run-main.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const uat = (...argv: string[]) => runMain(PROJECT, argv);

const folder = () => mkdtempSync(path.join(tmpdir(), 'council-uat-schedule-'));

it('names the program, the project and the log of this machine, and lists the secrets by name', async () => {
  const { code, stdout, stderr } = await uat('schedule', 'run', 'smoke', '--for', 'cron', '--at', '06:30');
  expect(code).toBe(0);
  const log = path.join(PROJECT, 'reports/logs/uat-run-smoke.log');
  expect(stdout).toContain(
    `30 6 * * * cd ${path.resolve(PROJECT)} || exit; timeout -k 60 240m ${process.execPath} ${path.join(PROJECT, 'bin/uat.mjs')} --project ${path.resolve(PROJECT)} --log ${log} run smoke `,
  );
  expect(stderr).toContain('Save this as uat-run-smoke.cron. Then:');
  expect((await uat('schedule', 'run', 'smoke', '--for', 'github')).stderr).toContain('SANDBOX_PASSWORD');
});

it('gives programs files and steps as JSON', async () => {
  const { stdout } = await uat('schedule', '--all', '--for', 'cron', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ name: 'uat-smoke-all.cron', text: expect.stringContaining('smoke --all') }],
    steps: [expect.stringContaining('crontab'), expect.any(String)],
  });
});

it('hands options on that are not its own', async () => {
  const { stdout } = await uat(
    'schedule',
    '--all',
    '--within',
    '12m',
    '--wait-for',
    'billing',
    '--for',
    'systemd',
  );
  expect(stdout).toContain('smoke --all --within 12m --wait-for billing\n');
  expect(stdout).toContain('TimeoutStartSec=744min');
});

it('is every half hour for early life support', async () => {
  const { stdout } = await uat('schedule', 'hypercare', 'homefix-8-2', '--for', 'systemd');
  expect(stdout).toContain('OnCalendar=*-*-* *:00/30:00\n');
});

it('writes a service and its timer under one name', async () => {
  const out = path.join(folder(), 'sunday.service');
  await uat('schedule', '--for', 'systemd', '--out', out);
  expect(existsSync(out.replace('.service', '.timer'))).toBe(true);
  expect(readFileSync(out, 'utf8')).toContain('smoke --all\n');
});

it.each([
  [['schedule', 'smoke', 'nothing'], '"nothing" is not a release'],
  [['schedule', 'run', 'nothing'], '"nothing"'],
  [['schedule', 'dance'], '"dance" is nothing to do by the clock'],
  [['schedule', 'run', 'smoke', '--shards', '2', '--for', 'cron'], 'is done by one machine'],
])('refuses what no scheduler could carry out: %s', async (argv, said) => {
  const { code, stderr } = await uat(...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

it('keeps what is printed in a log, with the command and how it ended, one after the other', async () => {
  const log = path.join(folder(), 'logs', 'it.log');
  const { stdout } = await uat('--log', log, 'schedule', '--for', 'cron');
  await uat(`--log=${log}`, 'schedule', 'dance');
  const kept = readFileSync(log, 'utf8');
  expect(kept).toContain(stdout);
  expect(kept).toMatch(/^\S+Z uat --log \S+ schedule --for cron\n/);
  expect(kept).toMatch(
    /\S+Z ended with 0\n\S+Z uat --log=\S+ schedule dance\nuat schedule: "dance".*\n\S+Z ended with 2\n$/,
  );
});

it('says where a log cannot be written', async () => {
  const { code, stderr } = await uat('--log', path.join(PROJECT, 'package.json', 'x.log'), 'schedule');
  expect(code).toBe(2);
  expect(stderr).toContain('a file stands where a folder is needed');
});

it.each([
  [['smoke', '--alll'], 'uat schedule: uat smoke has no option --alll. It has: --all, '],
  [['smoke', '--all', '--within', 'soon'], '--within: "soon" is not a length of time'],
  [['hypercare', 'homefix-8-2', '--all'], 'uat hypercare has no option --all'],
])('what would end with 2 on Sunday is refused today: %s', async (words, said) => {
  const { code, stdout, stderr } = await uat('schedule', ...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});
