import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The application, in files that go into the project. */
const APP = ['town-hall.mjs', 'awkward-pages.mjs'];

/** Files by POSIX path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * A miniature project in a folder of its own: one application (`town-hall`, prefix TH) with a server that the project
 * starts, a few general steps, and whatever `files` adds or replaces.
 */
export function makeProject(files: Files = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-e2e-'));
  for (const [file, text] of Object.entries({ ...BASE, ...files })) write(folder, file, text);
  for (const file of APP) cpSync(fileURLToPath(new URL(file, import.meta.url)), path.join(folder, file));
  return folder;
}

export function write(folder: string, file: string, text: string | Uint8Array): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const BASE: Files = {
  'data/project.yaml': `name: Town Hall tests
council: ashdale
seed: 7
time limit of a scenario: 20 seconds
time limit of a step: 8 seconds
workers: 1
server: { start: town-hall.mjs }
`,
  'data/applications/town-hall.yaml': `name: Town Hall
service: Reception
owner: Systems team
supplier: Nobody (fictional)
scenario prefix: TH
deployments:
  uat: { address: "server:town-hall", class of data: synthetic }
  masked: { address: "server:town-hall", class of data: masked }
  live: { address: "server:town-hall", class of data: live }
  gone: { address: "http://127.0.0.1:9", class of data: synthetic }
version: { page: /about, text: "Version {version}" }
sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
`,
  'data/personas.yaml': `receptionist:
  service: Reception
  accounts:
    town-hall: { usernames: [r.first], password: "\${TOWN_HALL_PASSWORD}" }
porter:
  service: Reception
  accounts:
    town-hall: { usernames: [p.one, p.two], password: "\${TOWN_HALL_PASSWORD}", one at a time: true }
`,
  'data/packs/all.yaml': `name: Everything
purpose: All that there is.
applications: [town-hall]
`,
  'steps/town-hall/steps.ts': `import { Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';

Given('I open {string}', async function (this: UatWorld, path: string) {
  await this.open(path);
});
When('I enter {string} as {string}', async function (this: UatWorld, value: string, field: string) {
  await this.page.getByLabel(field, { exact: true }).fill(value);
});
When('I press {string}', async function (this: UatWorld, name: string) {
  await this.page.getByRole('button', { name }).click();
});
Then('I see {string}', async function (this: UatWorld, text: string) {
  await expect(this.page.getByText(text).first(), \`The text "\${text}"\`).toBeVisible({ timeout: 2000 });
});
`,
  'features/town-hall/visits.feature': `Feature: Visits

  @TH-001 @risk:high @read-only
  Scenario: The receptionist sees the day's visits
    Given I am signed in as a "receptionist"
    When I open "/visits"
    Then I see "Visits today"
`,
};
