import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../harness/record/index.ts';
import { RunRecord } from '../../harness/run/schema.ts';
import { makeProject } from './kit/project.ts';
import { newestRun, type Result, runFolders, statuses, uat } from './kit/uat.ts';

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
  let folder: string;
  let told: Result;
  let run: RunRecord;
  const scenario = (id: string) => run.scenarios.find((one) => one.id === id);

  beforeAll(async () => {
    folder = project();
    told = await uat(folder, ['run', 'all']);
    run = newestRun(folder);
  });

  it('records every step of every scenario, in a record that fits its schema', () => {
    expect(RunRecord.parse(run)).toEqual(run);
    expect(statuses(run)).toEqual({
      'TH-001': 'passed',
      'TH-010/Ada Lovelace': 'passed',
      'TH-010/Grace Hopper': 'passed',
      'TH-011': 'failed',
      'TH-012': 'undefined',
    });
    expect(scenario('TH-012')?.attempts[0]?.steps.map((step) => step.status)).toEqual([
      'passed',
      'undefined',
      'skipped',
    ]);
    expect(scenario('TH-011')?.reason).toBe(
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
    expect(told.stdout).toContain('5 scenarios: 3 passed, 1 failed, 1 undefined');
    expect(told.stderr).toContain('✘ TH-011 The book is never ready');
    expect(told.code).toBe(1);
  });

  it('keeps a picture and the text of the screen when it changed, once', () => {
    const steps = scenario('TH-001')?.attempts[0]?.steps ?? [];
    const both = ['screenshot', 'snapshot'];
    expect(steps.map((step) => step.media.map((media) => media.kind).sort())).toEqual([both, both, both]);
    const [, opened, seen] = steps;
    expect(seen?.media).toEqual(opened?.media);
    const snapshot = opened?.media.find((media) => media.kind === 'snapshot');
    const text = readFileSync(path.join(runFolders(folder).at(-1) ?? '', snapshot?.path ?? ''), 'utf8');
    expect(text).toContain('heading "Visits today"');
  });

  it('runs again only what did not pass, and counts what passed on a retry as flaky', async () => {
    const { code } = await uat(folder, ['run', 'all', '--rerun-failed', '--retries', '1']);
    run = newestRun(folder);
    expect(Object.keys(statuses(run)).sort()).toEqual(['TH-011', 'TH-012']);
    expect(scenario('TH-011')?.attempts.map((attempt) => attempt.status)).toEqual(['failed', 'passed']);
    expect(scenario('TH-011')?.status).toBe('flaky');
    expect(code).toBe(1);
  });

  it('runs the scenario that any of its lines belongs to, and one row of an outline, and tells machines', async () => {
    const lines = [17, 7].map(
      (line) => `features/town-hall/visit${line === 7 ? 's' : 'ors'}.feature:${line}`,
    );
    const { stdout, stderr } = await uat(folder, ['run', ...lines, '--json']);
    expect(Object.keys(statuses(newestRun(folder))).sort()).toEqual(['TH-001', 'TH-010/Grace Hopper']);
    expect(RunRecord.parse(JSON.parse(stdout))).toEqual(newestRun(folder));
    expect(stderr).toContain('✔ TH-001');
  });

  it('merges the shards of one pack, run at the same time in one project, into one run', async () => {
    const alone = project();
    const shards = ['1/2', '2/2'].map((shard) =>
      uat(alone, ['run', 'all', '--tags', 'not @TH-012 and not @TH-011', '--shard', shard]),
    );
    expect((await Promise.all(shards)).map(({ code }) => code)).toEqual([0, 0]);
    const runs = runFolders(alone).map(
      (one) => JSON.parse(readFileSync(path.join(one, 'run.json'), 'utf8')) as RunRecord,
    );
    expect(runs.map(({ scenarios }) => scenarios.length).sort()).toEqual([1, 2]);
    const names = runFolders(alone).map((one) => path.basename(one));
    expect((await uat(alone, ['report', '--merge', ...names])).code).toBe(0);
    expect(statuses(newestRun(alone))).toEqual({
      'TH-001': 'passed',
      'TH-010/Ada Lovelace': 'passed',
      'TH-010/Grace Hopper': 'passed',
    });
    expect(newestRun(alone).shard).toBeNull();
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
