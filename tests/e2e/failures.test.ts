import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { makeProject } from './kit/project.ts';
import { newestRun, type Result, runFolders, uat } from './kit/uat.ts';

const SETTINGS = `name: Failures
council: ashdale
time limit of a scenario: 90 seconds
time limit of a step: 60 seconds
workers: 1
server: { start: town-hall.mjs }
`;

const MASKED = `name: Town Hall
service: Reception
owner: Systems team
supplier: Nobody (fictional)
scenario prefix: TH
deployments:
  uat: { address: "server:town-hall", class of data: synthetic }
  masked: { address: "server:town-hall", class of data: masked }
sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
mask: { regions: ["#notes"] }
`;

const STEPS = `import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';

const timeout = 1200;
When('I open {string}', async function (this: UatWorld, path: string) {
  await this.open(path);
});
When('I press {string}', async function (this: UatWorld, name: string) {
  await this.page.getByRole('button', { name }).click({ timeout });
});
When('I enter {string} as {string}', async function (this: UatWorld, value: string, field: string) {
  await this.page.getByLabel(field, { exact: true }).fill(value, { timeout });
});
When('I open the row {string}', async function (this: UatWorld, text: string) {
  await this.page.getByRole('row').filter({ hasText: text }).getByRole('link').click({ timeout });
});
Then('I see {string}', async function (this: UatWorld, text: string) {
  await expect(this.page.getByText(text, { exact: true }).first()).toBeVisible({ timeout });
});
Then('the bill is headed {string}', async function (this: UatWorld, text: string) {
  expect(await this.page.getByRole('heading', { level: 2 }).textContent(), 'The heading').toBe(text);
});
Then('the list has {string}', async function (this: UatWorld, name: string) {
  const error = new Error(\`There is no row for “\${name}”.\`);
  throw Object.assign(error, { wanted: { kind: 'row', name } });
});
When('I wait for the report', { timeout: 1500 }, async function (this: UatWorld) {
  await this.page.getByText('The report').waitFor({ timeout: 20_000 });
});
`;

const ENDLESS = 'a page that loads for longer than a step may take';

const CONFIG = new URL('../../dist/harness/config.js', import.meta.url).href;

/** What is done, and what the report says of it. */
const FAILURES: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a button that is greyed out',
    ['I open "/greyed"', 'I press "Pay"'],
    'The button "Pay" is there, but greyed out (waited 1.2 seconds). Perhaps because "Amount" is still empty.',
  ],
  [
    'a field that was renamed',
    ['I open "/renamed"', 'I enter "Okafor" as "Surname"'],
    'The page never showed the field "Surname" (waited 1.2 seconds). The page has "Last name" (renamed?), "First name".',
  ],
  [
    'a field in a frame, under another name',
    ['I open "/frames"', 'I enter "Okafor" as "Surname"'],
    'The page never showed the field "Surname" (waited 1.2 seconds). The page has "Family name" (renamed?).',
  ],
  [
    'an error summary',
    ['I open "/summary"', 'I see "Paid"'],
    'The text "Paid": expected visible, but the page does not show it. The page shows an error: "There is a problem Enter an amount in pounds".',
  ],
  [
    'a row on another page',
    ['I open "/list"', 'the list has "Visitor 4"'],
    'There is no row for “Visitor 4”. Perhaps it is on another page of the list: this is page 1 of 2.',
  ],
  [
    'a row on another page, by a locator',
    ['I open "/list"', 'I open the row "Visitor 4"'],
    'The page never showed the row (waited 1.2 seconds). Perhaps it is on another page of the list: this is page 1 of 2.',
  ],
  [
    'a text that is almost there',
    ['I open "/total"', 'I see "£1,234.50"'],
    'The text "£1,234.50": expected visible, but the page does not show it. It shows "1234.50", which differs only in a currency sign and punctuation.',
  ],
  [
    'a value that is almost it',
    ['I open "/total"', 'the bill is headed "Council tax bill"'],
    'The heading: expected "Council tax bill", but found "council tax bill". They differ only in capitals.',
  ],
  [
    'a dialog over the page',
    ['I open "/dialog"', 'I press "Pay"'],
    'Something lies over the button "Pay" (waited 1.2 seconds). The dialog "Are you still there?" is open and covers the page.',
  ],
  [
    'a session that ended',
    ['I open "/ended"', 'I press "Pay"'],
    'The application signed the person out: its sign-in page is showing, the session has probably timed out.',
  ],
  [
    'a person who may not',
    ['I open "/forbidden"', 'I press "Pay"'],
    'The page never showed the button "Pay" (waited 1.2 seconds). The page says "You do not have permission to raise refunds.": the person at work is probably not permitted to do this.',
  ],
  [
    'a link instead of a button',
    ['I open "/other-kind"', 'I press "Search"'],
    'The page never showed the button "Search" (waited 1.2 seconds). The page has a link "Search" instead.',
  ],
  [
    'a page that is still loading',
    ['I open "/busy"', 'I press "Pay"'],
    'The page never showed the button "Pay" (waited 1.2 seconds). The page was still loading: it shows "Please wait".',
  ],
  [
    ENDLESS,
    ['I open "/busy"', 'I wait for the report'],
    'The page was still loading after 1.5 seconds: it shows "Please wait".',
  ],
  [
    'an error of the application',
    ['I open "/500"', 'I press "Pay"'],
    'The application answered with an error of its own: 500 for GET /500.',
  ],
];

const id = (at: number) => `TH-${100 + at}`;
const FEATURE = `Feature: Failures\n${FAILURES.map(
  ([title, steps], at) =>
    `\n  @${id(at)}\n  Scenario: ${title}\n    Given I am signed in as a "porter"\n${steps.map((step) => `    When ${step}\n`).join('')}`,
).join('')}`;

describe('a failure', () => {
  let folder: string;
  let run: RunRecord;
  let result: Result;

  beforeAll(async () => {
    folder = makeProject({
      'data/project.yaml': SETTINGS,
      'steps/town-hall/steps.ts': STEPS,
      'features/town-hall/failures.feature': FEATURE,
      'data/packs/failures.yaml':
        'name: F\npurpose: F.\napplications: [town-hall]\nscenarios: "not @TH-001"\n',
    });
    result = await uat(folder, ['run', 'failures']);
    run = newestRun(folder);
  }, 600_000);

  it.each(FAILURES.map(([title, , reason], at) => [title, reason, at] as const))(
    '%s is told in words that a key user understands',
    (_, reason, at) => {
      const scenario = run.scenarios.find((one) => one.id === id(at));
      const red = scenario?.attempts[0]?.steps.find(
        (step) => step.status === 'failed' || step.status === 'blocked',
      );
      expect(red?.reason).toBe(reason);
      expect(scenario?.reason).toBe(reason);
      const isBlocked = /of its own|signed the person out/.test(reason);
      expect(red?.status).toBe(isBlocked ? 'blocked' : 'failed');
      expect(red?.detail ?? '').not.toBe('');
    },
  );

  it('is told in the same words in the terminal, in JUnit and in Cucumber Messages', () => {
    const file = (name: string) => readFileSync(path.join(runFolders(folder).at(-1) ?? '', name), 'utf8');
    for (const [, , reason] of FAILURES) {
      expect(result.stdout.replace(/\s+/g, ' ')).toContain(reason);
      expect(result.stderr).toContain(reason);
      expect(file('messages.ndjson')).toContain(JSON.stringify(reason).slice(1, -1));
      expect(file('junit.xml')).toContain(reason.replaceAll('"', '&quot;'));
    }
  });

  it('run in one worker, but for the one after a step that went on when its time was up', () => {
    const first = FAILURES.findIndex(([title]) => title === ENDLESS) + 1;
    const workers = run.scenarios.map(({ attempts }) => attempts[0]?.worker);
    expect(workers).toEqual(FAILURES.map((_, at) => (at < first ? 0 : 1)));
  });
});

/** Beside the harness's reporters one that the project wants. */
const OWN_CONFIG = `import { uatConfig } from ${JSON.stringify(CONFIG)};
const config = uatConfig(import.meta.dirname);
export default { ...config, reporter: [...config.reporter, ['json', { outputFile: 'own.json' }]] };
`;

describe('a reason that quotes the page', () => {
  it("hides what is personal, and what lies in a declared region, and is a failure to a project's own reporter", async () => {
    const folder = makeProject({
      'steps/town-hall/steps.ts': STEPS,
      'data/project.yaml': SETTINGS,
      'playwright.config.mjs': OWN_CONFIG,
      'data/applications/town-hall.yaml': MASKED,
      'features/town-hall/private.feature':
        'Feature: P\n  @TH-200\n  Scenario: P\n    Given I am signed in as a "porter"\n    When I open "/private"\n    And I press "Pay"\n',
    });
    const { stdout, stderr } = await uat(folder, ['run', 'all', '--tags', '@TH-200', '--env', 'masked']);
    const reason = newestRun(folder).scenarios[0]?.reason ?? '';
    expect(reason).toContain(
      'The page shows an error: "No payment to [e-mail address], who is [personal data]".',
    );
    expect(`${stdout}${stderr}${JSON.stringify(newestRun(folder))}`).not.toMatch(
      /canary\.person|Region-Zzyxw/i,
    );
    const own = readFileSync(path.join(folder, 'own.json'), 'utf8');
    expect(JSON.parse(own).stats).toMatchObject({ unexpected: 1, expected: 0 });
    expect(own).not.toContain('its worker goes on');
  });
});
