import { expect, it } from 'vitest';
import { makeProject } from './kit/project.ts';
import { newestRun, uat } from './kit/uat.ts';

const FEATURE = `Feature: In a window that the application opened

  @TH-070
  Scenario: A session of one's own ends there
    Given I am signed in as a "receptionist" in a session of my own
    When the application opens a window
    And I go to the new window
    And I sign out
    Then I see "User name"

  @TH-071
  Scenario: The application there is the one that opened it
    Given I am signed in to "Registry" as a "keeper"
    When the application opens a window
    And I go to the new window
    And I open "/"
    Then I see "Welcome r.keeper"

  @TH-072
  Scenario: A shared session is kept there
    Given I am signed in as a "receptionist"
    When the application opens a window
    And I go to the new window
    And I sign out
`;

const OPENS = `import { When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
When('the application opens a window', async function (this: UatWorld) {
  await this.page.evaluate("void window.open('/visits')");
});
`;

const REGISTRY = `name: Registry
service: Reception
owner: Systems team
supplier: Nobody (fictional)
scenario prefix: RG
deployments:
  uat: { address: "server:registry", class of data: synthetic }
sign-in: { with: http credentials, signed in when: Registry }
`;

const PEOPLE = `receptionist:
  service: Reception
  accounts:
    town-hall: { usernames: [r.first], password: "\${TOWN_HALL_PASSWORD}" }
keeper:
  service: Registry
  accounts:
    registry: { usernames: [r.keeper], password: "\${TOWN_HALL_PASSWORD}" }
`;

it('a window that the application opened belongs to the session of the person who works in it', async () => {
  const project = makeProject({
    'features/town-hall/visits.feature': FEATURE,
    'steps/town-hall/windows.ts': OPENS,
    'data/applications/registry.yaml': REGISTRY,
    'data/personas.yaml': PEOPLE,
  });
  await uat(project, ['run', 'all']);
  const told = newestRun(project).scenarios.map(({ id, status, reason }) => [id, status, reason]);
  expect(told).toEqual([
    ['TH-070', 'passed', undefined],
    ['TH-071', 'passed', undefined],
    ['TH-072', 'failed', expect.stringContaining('This session is shared with other scenarios.')],
  ]);
});
