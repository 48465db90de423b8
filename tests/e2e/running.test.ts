import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../harness/record/index.ts';
import { RunRecord } from '../../harness/run/schema.ts';
import { makeProject } from './kit/project.ts';
import { newestRun, runFolders, statuses, uat } from './kit/uat.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FEATURE = `Feature: Visitors
  What the desk must be able to do.

  Rule: Everybody signs the book

    @TH-010 @risk:high @req:DESK-1
    Scenario Outline: <who> signs the book
      Given I am signed in as a "receptionist"
      When I open "/visits"
      And I enter "<who>" as "Visitor"
      And I press "Add"
      Then I see "<who>"

      Examples:
        | who           |
        | Ada Lovelace  |
        | Grace Hopper  |

  @TH-011 @risk:low
  Scenario: The book is never ready
    Given I am signed in as a "receptionist"
    When I open "/flaky"
    Then I see "Ready now"

  @TH-012
  Scenario: Nobody built this
    Given I am signed in as a "receptionist"
    When pigs fly
    Then I see "Town Hall"
`;

const project = () => makeProject({ 'features/town-hall/visitors.feature': FEATURE });

describe('uat run', () => {
  it('records every step of every scenario, in a record that fits its schema', async () => {
    const folder = project();
    const { code, stdout, stderr } = await uat(folder, ['run', 'all']);
    const run = RunRecord.parse(newestRun(folder));
    expect(statuses(run)).toEqual({
      'TH-001': 'passed',
      'TH-010/Ada Lovelace': 'passed',
      'TH-010/Grace Hopper': 'passed',
      'TH-011': 'failed',
      'TH-012': 'undefined',
    });
    const undefinedOne = run.scenarios.find((one) => one.id === 'TH-012');
    expect(undefinedOne?.attempts[0]?.steps.map((step) => step.status)).toEqual([
      'passed',
      'undefined',
      'skipped',
    ]);
    expect(run.scenarios.find((one) => one.id === 'TH-011')?.reason).toBe(
      'The text "Ready now": expected visible, but the page does not show it.',
    );
    expect(run.applications[0]).toMatchObject({
      versionBefore: '1.0',
      versionAfter: '1.0',
      versionSource: 'read',
    });
    expect(run).toMatchObject({
      operator: 'Test Officer',
      seed: 7,
      state: 'complete',
      council: 'ashdale',
      problems: [],
    });
    expect(stdout).toContain('5 scenarios: 3 passed, 1 failed, 1 undefined');
    expect(stderr).toContain('✘ TH-011 The book is never ready');
    expect(code).toBe(1);
  });

  it('keeps a picture and the text of the screen when it changed, once', async () => {
    const folder = project();
    await uat(folder, ['run', 'all', '--tags', '@TH-001']);
    const [scenario] = newestRun(folder).scenarios;
    const kinds = scenario?.attempts[0]?.steps.map((step) => step.media.map((media) => media.kind).sort());
    expect(kinds).toEqual([
      ['screenshot', 'snapshot'],
      ['screenshot', 'snapshot'],
      ['screenshot', 'snapshot'],
    ]);
    const [, opened, seen] = scenario?.attempts[0]?.steps ?? [];
    expect(seen?.media).toEqual(opened?.media);
    const snapshot = opened?.media.find((media) => media.kind === 'snapshot');
    const text = readFileSync(path.join(runFolders(folder).at(-1) ?? '', snapshot?.path ?? ''), 'utf8');
    expect(text).toContain('heading "Visits today"');
  });

  it('counts what passed on a retry as flaky', async () => {
    const folder = project();
    const { code } = await uat(folder, ['run', 'all', '--tags', '@TH-011', '--retries', '1']);
    const [scenario] = newestRun(folder).scenarios;
    expect(scenario?.attempts.map((attempt) => attempt.status)).toEqual(['failed', 'passed']);
    expect(scenario?.status).toBe('flaky');
    expect(code).toBe(1);
  });

  it('gives the record to machines and progress to people', async () => {
    const folder = project();
    const { stdout, stderr } = await uat(folder, ['run', 'all', '--tags', '@TH-001', '--json']);
    expect(RunRecord.parse(JSON.parse(stdout)).scenarios).toHaveLength(1);
    expect(stderr).toContain('✔ TH-001');
  });

  it('runs the scenario that any of its lines belongs to, and one row of an outline', async () => {
    const folder = project();
    await uat(folder, ['run', 'features/town-hall/visitors.feature:22']);
    expect(Object.keys(statuses(newestRun(folder)))).toEqual(['TH-011']);
    await uat(folder, ['run', 'features/town-hall/visitors.feature:17']);
    expect(Object.keys(statuses(newestRun(folder)))).toEqual(['TH-010/Grace Hopper']);
  });

  it('runs again only what did not pass', async () => {
    const folder = project();
    await uat(folder, ['run', 'all']);
    await uat(folder, ['run', 'all', '--rerun-failed']);
    expect(Object.keys(statuses(newestRun(folder))).sort()).toEqual(['TH-011', 'TH-012']);
  });

  it('merges the shards of one pack into one run', async () => {
    const folder = project();
    await uat(folder, ['run', 'all', '--shard', '1/2']);
    await uat(folder, ['run', 'all', '--shard', '2/2']);
    const shards = runFolders(folder);
    const counts = shards.map(
      (one) => JSON.parse(readFileSync(path.join(one, 'run.json'), 'utf8')).scenarios.length,
    );
    expect(Math.max(...counts)).toBeLessThan(5);
    const { code } = await uat(folder, ['report', '--merge', ...shards.map((one) => path.basename(one))]);
    expect(code).toBe(0);
    expect(newestRun(folder).scenarios).toHaveLength(5);
    expect(newestRun(folder).shard).toBeNull();
  });

  it('does not disturb another run in the same project', async () => {
    const folder = project();
    await Promise.all([
      uat(folder, ['run', 'all', '--tags', '@TH-010']),
      uat(folder, ['run', 'all', '--tags', '@TH-001']),
    ]);
    const runs = runFolders(folder).map(
      (one) => JSON.parse(readFileSync(path.join(one, 'run.json'), 'utf8')) as RunRecord,
    );
    expect(runs.map((run) => run.scenarios.length).sort()).toEqual([1, 2]);
    expect(runs.flatMap((run) => run.scenarios).every((one) => one.status === 'passed')).toBe(true);
  });
});

describe('the runner itself', () => {
  it('lists scenarios at their lines of the feature, and runs one by file and line', async () => {
    const folder = project();
    const list = await playwright(folder, ['--list']);
    expect(list).toMatch(
      /visitors\.feature:16:\d+ › Visitors › Everybody signs the book › TH-010\/Ada Lovelace/,
    );
    expect(list).toMatch(
      /visitors\.feature:20:\d+ › Visitors › Everybody signs the book › TH-011 The book is never ready/,
    );
    expect(runFolders(folder)).toEqual([]);
    await playwright(folder, ['features/town-hall/visitors.feature:16']);
    expect(statuses(newestRun(folder))).toEqual({ 'TH-010/Ada Lovelace': 'passed' });
  });
});

describe('Playwright told to trace, as its UI mode does', () => {
  const traced = async (environment: string) => {
    const folder = project();
    await playwright(folder, ['--trace', 'on', 'features/town-hall/visits.feature'], {
      UAT_ENVIRONMENT: environment,
    });
    return { folder, run: newestRun(folder) };
  };

  it('runs nothing on data that are not synthetic, because nothing masks such a trace', async () => {
    const { run } = await traced('masked');
    expect(statuses(run)).toEqual({ 'TH-001': 'skipped' });
    expect(run.scenarios[0]?.reason).toMatch(/^Playwright's own trace, which nothing masks, is on/);
  });

  it('leaves no trace behind on synthetic data', async () => {
    const { folder, run } = await traced('uat');
    expect(statuses(run)).toEqual({ 'TH-001': 'passed' });
    const zips = filesUnder(path.join(folder, 'reports')).filter((file) => file.endsWith('.zip'));
    expect(zips).toEqual([]);
  });
});

function playwright(folder: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const cli = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = path.join(ROOT, 'dist', 'harness', 'default.config.js');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    UAT_PROJECT: folder,
    UAT_PROFILE: path.join(folder, '.profile'),
    ...more,
  };
  for (const name of Object.keys(env)) if (/^(VITEST|TEST|NODE_OPTIONS)/.test(name)) delete env[name];
  const child = spawn(process.execPath, [cli, 'test', '--config', config, ...args], { cwd: folder, env });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((resolve) => child.once('close', () => resolve(said)));
}
