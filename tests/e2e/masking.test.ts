import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Media, RunRecord } from '../../harness/run/schema.ts';
import { everyFile, filesHolding } from './kit/every-byte.ts';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { newestRun, type Result, runFolders, statuses, uat } from './kit/uat.ts';

const PASSWORD = 'canary-account-password-7';

/** Personal data in every place where a value can appear: none of it may reach the disk. */
const CANARIES = [
  '999 000 0018',
  '9990000018',
  'AB123456C',
  '9 March 1957',
  'canary.person@example.org',
  '01632 960123',
  'Canary Payee-Qwxyz',
  'Canary-Region-Zzyxw',
  '12-34-56',
];
const SECRETS = [PASSWORD, 'canary-typed-password-1', 'canary-typed-password-2'];

const FEATURE = `Feature: Personal data

  @TH-030 @read-only
  Scenario: A case is shown
    Given I am signed in as a "receptionist"
    When I open "/personal"
    Then I see "NHS number 999 000 0018"

  @TH-031 @read-only
  Scenario: A case is looked for, by address and in an error
    Given I am signed in as a "receptionist"
    When I open "/personal?nhs=9990000018&mail=canary.person%40example.org"
    And I enter "AB123456C" as "E-mail"
    And I press "Warn"
    And I note the case
      | field         | value                     |
      | NHS number    | 999 000 0018              |
      | E-mail        | canary.person@example.org |
      | Date of birth | 9 March 1957              |
    Then the page is about "AB123456C"

  @TH-032 @read-only
  Scenario: A secret is typed, and then something fails
    Given I am signed in as a "receptionist"
    When I open "/personal"
    And I type the secret word
    Then I see "What is not there"
`;

const STEPS = `import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
When('I type the secret word', async function (this: UatWorld) {
  await this.page.getByLabel('Secret word').fill('canary-typed-' + 'password-2');
});
When('I note the case', async function (this: UatWorld, table: unknown) {
  this.log('Case of 999 000 0018, AB123456C');
  this.attach(JSON.stringify({ nhs: '9990000018', mail: 'canary.person@example.org' }), 'application/json');
  await this.page.context().storageState();
});
Then('the page is about {string}', async function (this: UatWorld, text: string) {
  await expect(this.page, 'The title of 999 000 0018').toHaveTitle(text, { timeout: 500 });
});
`;

function projectOn(environment: string): string {
  const project = makeProject({
    ...aRelease(environment),
    'features/town-hall/personal.feature': FEATURE,
    'steps/town-hall/personal.ts': STEPS,
    'data/project.yaml':
      'name: Canaries\ncouncil: ashdale\nseed: 7\ntime limit of a step: 8 seconds\ntrace on failure: yes\nserver: { start: town-hall.mjs }\n',
  });
  const application = path.join(project, 'data/applications/town-hall.yaml');
  const mask = 'mask:\n  fields: [Date of birth]\n  columns: [Payee]\n  regions: ["#notes"]\n';
  writeFileSync(application, `${readFileSync(application, 'utf8')}${mask}`);
  return project;
}

/** What a run and a release wrote, without the features that the project itself holds. */
async function written(project: string, texts: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    ['reports', 'records', '.profile'].map((one) => filesHolding(path.join(project, one), texts)),
  );
  return found.flat().map((name) => path.relative(project, name));
}

describe('on data that are not synthetic', () => {
  let project: string;
  beforeAll(async () => {
    project = projectOn('masked');
    await uat(project, ['release', 'one'], { TOWN_HALL_PASSWORD: PASSWORD });
  });

  it('ran what it was to run', () => {
    expect(statuses(newestRun(project))).toMatchObject({ 'TH-030': 'passed', 'TH-031': 'failed' });
    expect(existsSync(path.join(project, 'records/changes/CHG0000001'))).toBe(true);
  });

  // A zip that stores a feature holds its bytes: what is inside is looked at file by file.
  it('writes no personal data outside the feature files as run', async () => {
    const holding = await written(project, CANARIES);
    expect(holding.filter((name) => !/\.feature$|stubs|messages\.ndjson|\.zip$/.test(name))).toEqual([]);
  });

  it('writes no secret anywhere', async () => {
    expect(await written(project, SECRETS)).toEqual([]);
  });

  it('keeps no trace, because a trace cannot be masked', () => {
    expect(tracesOf(newestRun(project))).toEqual({});
  });

  it('says what it has hidden', () => {
    const run = JSON.stringify(newestRun(project));
    for (const word of ['[NHS number]', '[National Insurance number]', '[e-mail address]'])
      expect(run).toContain(word);
  });
});

describe('on synthetic data', () => {
  const project = projectOn('uat');
  const log = path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-noted-')), 'noted.ndjson');
  let result: Result;
  beforeAll(async () => {
    result = await uat(project, ['release', 'one'], { TOWN_HALL_PASSWORD: PASSWORD, TOWN_HALL_LOG: log });
  });

  it('writes no secret anywhere, sessions included', async () => {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    const sessions = lines.map((line) => JSON.parse(line).session as string);
    expect(sessions.length).toBeGreaterThan(0);
    expect(await written(project, [...SECRETS, ...sessions])).toEqual([]);
    expect(`${result.stdout}${result.stderr}`).not.toContain(PASSWORD);
  });

  it('keeps a trace of each scenario that failed: its actions, pages and requests, without the secrets', async () => {
    const run = newestRun(project);
    const traces = tracesOf(run);
    expect(Object.keys(traces).sort()).toEqual(['TH-031', 'TH-032']);
    const sealed = traces['TH-032']?.path ?? '';
    const [pack = ''] = packs(project);
    expect(existsSync(path.join(pack, 'evidence', sealed))).toBe(true);
    const inside = await everyFile(path.join(pack, 'evidence', 'media'));
    const journal = inside.find(({ name }) => name.endsWith(`${path.basename(sealed)}!trace.trace`));
    expect(journal?.bytes.toString()).toContain('"method":"fill"');
    expect(journal?.bytes.toString()).toContain('Secret word');
    expect(journal?.bytes.toString()).toContain('[secret]');
  });

  it('keeps what is invented', async () => {
    const texts = (await everyFile(path.join(runFolders(project)[0] ?? '', 'media'))).map(({ bytes }) =>
      bytes.toString(),
    );
    expect(texts.some((text) => text.includes('999 000 0018'))).toBe(true);
  });
});

/** Where the release's evidence lies. */
function packs(project: string): string[] {
  const folder = path.join(project, 'records', 'packs');
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => path.join(folder, name));
}

function tracesOf(run: RunRecord): Record<string, Media> {
  const pairs = run.scenarios.flatMap(({ id, attempts }) =>
    attempts.flatMap(({ media }) => media.filter(({ kind }) => kind === 'trace').map((one) => [id, one])),
  );
  return Object.fromEntries(pairs);
}

describe('on live data', () => {
  const WRITES = `Feature: Writes

  @TH-040
  Scenario: It is not said that it only reads
    Given I am signed in as a "receptionist"

  @TH-041 @read-only
  Scenario: It is said, and not so
    Given I am signed in as a "receptionist"
    When I open "/visits"
    And I enter "A visitor" as "Visitor"
    And I press "Add"
    Then I see "A visitor"
`;

  it('starts only what is tagged read-only, lets nothing through that writes, and says what it did', async () => {
    const project = makeProject({ 'features/town-hall/writes.feature': WRITES });
    const { stdout } = await uat(project, ['run', 'all', '--env', 'live']);
    const run = newestRun(project);
    expect(statuses(run)).toEqual({ 'TH-001': 'passed', 'TH-040': 'skipped', 'TH-041': 'blocked' });
    const [seen, refused, stopped] = ['TH-001', 'TH-040', 'TH-041'].map((id) =>
      run.scenarios.find((one) => one.id === id),
    );
    expect(refused?.reason).toBe('It is not tagged @read-only, and live holds live data.');
    expect(refused?.attempts[0]?.people).toEqual([]);
    expect(seen?.attempts[0]?.guard?.allowed.reads).toBeGreaterThan(0);
    expect(stopped?.attempts[0]?.guard?.stopped).toMatchObject([{ method: 'POST', path: '/visits' }]);
    expect(run.guard?.proven).toBeGreaterThan(0);
    expect(stdout).toMatch(/Kept from writing at the network \(live data\): proven in \d browser/);
    expect(stdout).toMatch(
      /Allowed \d+ requests that read, \d+ to sign in, 0 approved by name; dropped 0; stopped 1\./,
    );
    expect(stdout).toContain('Stopped: POST /visits.');
  });
});
