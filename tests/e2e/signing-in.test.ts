import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioRecord } from '../../harness/run/schema.ts';
import { Application } from './kit/application.ts';
import { filesHolding } from './kit/every-byte.ts';
import { type Files, makeProject } from './kit/project.ts';
import { newestRun, type Result, runFolders, statuses, uat } from './kit/uat.ts';

const FORM = `sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
`;
const FORM_WITH_CODE = FORM.replace('password }', 'password, Code: one-time code }');
const CREDENTIALS = 'sign-in: { with: http credentials, signed in when: Sign out }\n';
const BEHIND_A_GATE = `${FORM}  http credentials: { username: lobby, password: "\${TOWN_HALL_GATE}" }
version: { page: /about, text: "Version {version}" }
`;
const BY_PAGE =
  'sign-in: { with: page object, module: pages/annexe/sign-in.page.ts, class: SignInPage, signed in when: Sign out }\n';

const SIGN_IN_PAGE = `import type { Page } from '@playwright/test';
export class SignInPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async signIn({ username, password, oneTimeCode }: { username: string; password: string; oneTimeCode(): string }) {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('User name').fill(username);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button').click();
    await this.page.getByLabel('Code').fill(oneTimeCode());
    await this.page.getByRole('button').click();
  }
}
`;

const PERSONAS = `receptionist:
  service: Reception
  accounts:
    town-hall: { usernames: [r.first], password: "\${TOWN_HALL_PASSWORD}" }
clerk:
  service: Reception
  accounts:
    town-hall: { usernames: [c.one], password: "\${TOWN_HALL_PASSWORD}" }
porter:
  service: Reception
  accounts:
    town-hall: { usernames: [p.one, p.two], password: "\${TOWN_HALL_PASSWORD}", one at a time: true }
caretaker:
  service: Reception
  accounts:
    town-hall: { usernames: [k.only], password: "\${TOWN_HALL_PASSWORD}", one at a time: true }
keeper:
  service: Registry
  accounts:
    registry: { usernames: [r.keeper], password: "\${TOWN_HALL_PASSWORD}" }
    lobby: { usernames: [l.one], password: "\${TOWN_HALL_PASSWORD}" }
treasurer:
  service: Treasury
  accounts:
    vault: { usernames: [t.one], password: "\${TOWN_HALL_PASSWORD}", one-time code: "\${TOWN_HALL_CODE}" }
    annexe: { usernames: [t.two], password: "\${TOWN_HALL_PASSWORD}", one-time code: "\${TOWN_HALL_CODE}" }
`;

const FEATURES: Files = {
  'features/town-hall/visits.feature': `Feature: At the town hall

  @TH-050 @one-by-one
  Scenario: Somebody signs in by a form
    Given I am signed in as a "receptionist"
    Then I see "Welcome r.first"

  @TH-051 @one-by-one
  Scenario: The next scenario finds the session there
    Given I am signed in as a "receptionist"
    Then I see "Welcome r.first"
    When I open "/end-all-sessions"

  @TH-052 @one-by-one
  Scenario: A session that has expired is renewed, and people take turns
    Given I am signed in as a "receptionist"
    Then I see "Welcome r.first"
    Given I am signed in as a "clerk"
    Then I see "Welcome c.one"
    Given I am signed in as a "receptionist"
    Then I see "Welcome r.first"

  @TH-060 @desk
  Scenario Outline: Porters at the desk: <turn>
    Given I am signed in as a "porter"
    When I open "/desk"
    Then I see "The desk is yours"

    Examples:
      | turn   |
      | first  |
      | second |
      | third  |
      | fourth |

  @TH-061 @only
  Scenario Outline: One caretaker in the building: <turn>
    Given I am signed in as a "caretaker"
    When I open "/desk"
    Then I see "The desk is yours"

    Examples:
      | turn   |
      | first  |
      | second |
`,
  'features/registry/keeping.feature': `Feature: At the registry

  @RG-001 @one-by-one
  Scenario: The browser itself is asked who it is
    Given I am signed in as a "keeper"
    When I open "/"
    Then I see "Welcome r.keeper"
`,
  'features/lobby/waiting.feature': `Feature: In the lobby

  @LB-001 @one-by-one
  Scenario: The server asks the browser, and then the application its form
    Given I am signed in as a "keeper"
    When I open "/"
    Then I see "Welcome l.one"
`,
  'features/vault/counting.feature': `Feature: In the vault

  @VT-001 @one-by-one
  Scenario: A one-time code comes after the password
    Given I am signed in as a "treasurer"
    When I open "/"
    Then I see "Welcome t.one"
`,
  'features/annexe/counting.feature': `Feature: In the annexe

  @AX-001 @one-by-one
  Scenario: A page object knows how to sign in
    Given I am signed in as a "treasurer"
    When I open "/"
    Then I see "Welcome t.two"
`,
};

let application: Application;
let project: string;
const profile = mkdtempSync(path.join(tmpdir(), 'council-uat-profile-'));

beforeAll(async () => {
  application = await Application.start();
  const { 'town-hall': hall, registry, vault, lobby } = application.addresses;
  project = makeProject({
    ...FEATURES,
    'data/project.yaml': 'name: Ways in\ncouncil: ashdale\nseed: 7\nevidence: none\n',
    'data/personas.yaml': PERSONAS,
    'data/packs/all.yaml':
      'name: Everything\npurpose: All.\napplications: [town-hall, registry, vault, annexe, lobby]\n',
    'data/applications/town-hall.yaml': anApplication('Town Hall', 'TH', hall, FORM),
    'data/applications/registry.yaml': anApplication('Registry', 'RG', registry, CREDENTIALS),
    'data/applications/vault.yaml': anApplication('Vault', 'VT', vault, FORM_WITH_CODE),
    'data/applications/annexe.yaml': anApplication('Annexe', 'AX', vault, BY_PAGE),
    'data/applications/lobby.yaml': anApplication('Lobby', 'LB', lobby, BEHIND_A_GATE),
    'pages/annexe/sign-in.page.ts': SIGN_IN_PAGE,
    ...stepsForAll(),
  });
});
afterAll(() => application.stop());

describe('signing in, one scenario after another', () => {
  let result: Result;
  beforeAll(async () => {
    result = await run('@one-by-one', '1');
  });

  it('knows a form, a one-time code, HTTP credentials, a form behind them and a page object', () => {
    const reasons = newestRun(project).scenarios.map(({ id, status, reason }) => [id, status, reason]);
    expect(reasons).toEqual(
      ['AX-001', 'LB-001', 'RG-001', 'TH-050', 'TH-051', 'TH-052', 'VT-001'].map((id) => [
        id,
        'passed',
        undefined,
      ]),
    );
    expect(result.code).toBe(0);
  });

  it('signs in once until the session has ended, then again, and once for each person', () => {
    const users = application.noted('sign-in').map(({ user }) => user);
    expect(users.filter((user) => user === 'r.first')).toHaveLength(2);
    expect(users.filter((user) => user === 'c.one')).toHaveLength(1);
  });

  it('reads the version behind the credentials that a server asks for', () => {
    const read = newestRun(project).applications.find(({ key }) => key === 'lobby');
    expect(read).toMatchObject({ versionBefore: '1.0', versionAfter: '1.0' });
  });

  it('records who took part, by role and account', () => {
    const [attempt] = scenario('TH-052').attempts;
    expect(attempt?.people).toEqual([
      { persona: 'receptionist', application: 'town-hall', account: 'r.first' },
      { persona: 'clerk', application: 'town-hall', account: 'c.one' },
    ]);
  });

  it('keeps sessions encrypted in the profile, and no trace of them in the project', async () => {
    const sessions = application.noted('sign-in').flatMap(({ session }) => session ?? []);
    expect(readdirSync(path.join(profile, 'sessions')).some((name) => name.endsWith('.session'))).toBe(true);
    expect(await filesHolding(profile, sessions)).toEqual([]);
    expect(await filesHolding(project, [...sessions, ...Object.values(application.environment)])).toEqual([]);
  });
});

describe('accounts that may be used once at a time', () => {
  it('are lent to one worker each out of a pool; the session of another run is found again', async () => {
    const before = application.noted('sign-in').length;
    await run('@desk or @TH-050', '2');
    const { scenarios } = newestRun(project);
    expect(application.noted('sign-in')).toHaveLength(before + 2);
    expect(new Set(scenarios.map(({ status, reason }) => reason ?? status))).toEqual(new Set(['passed']));
    const desk = scenarios.filter(({ id }) => id !== 'TH-050');
    const used = desk.flatMap(({ attempts }) => attempts.flatMap(({ people }) => people));
    expect(new Set(used.map(({ account }) => account))).toEqual(new Set(['p.one', 'p.two']));
  });

  it('are locked across two runs at once', async () => {
    const before = runFolders(project).length;
    const results = await Promise.all([run('@only', '2'), run('@only', '2')]);
    expect(runFolders(project)).toHaveLength(before + 2);
    expect(results.map(({ code, stdout }) => (code === 0 ? 0 : stdout))).toEqual([0, 0]);
    expect(application.noted('desk').filter(({ user }) => user === 'k.only')).toHaveLength(4);
    expect(application.noted('sign-in').filter(({ user }) => user === 'k.only')).toHaveLength(1);
  });
});

function anApplication(name: string, prefix: string, address: string | undefined, signIn: string): string {
  return `name: ${name}
service: Reception
owner: Systems team
supplier: Nobody (fictional)
scenario prefix: ${prefix}
deployments:
  uat: { address: "${address}", class of data: synthetic }
${signIn}`;
}

/** The miniature's steps, for features of every application. */
function stepsForAll(): Files {
  return {
    'steps/everywhere/steps.ts': `import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
When('I open {string}', async function (this: UatWorld, path: string) {
  await this.open(path);
});
Then('I see {string}', async function (this: UatWorld, text: string) {
  await expect(this.page.getByText(text).first()).toBeVisible({ timeout: 2000 });
});
`,
    'steps/town-hall/steps.ts': '',
  };
}

function run(tags: string, workers: string): Promise<Result> {
  const env = { ...application.environment, UAT_PROFILE: profile };
  return uat(project, ['run', 'all', '--tags', tags, '--workers', workers], env);
}

function scenario(id: string): ScenarioRecord {
  const found = newestRun(project).scenarios.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not in ${JSON.stringify(statuses(newestRun(project)))}`);
  return found;
}
