import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeProject, write } from './project.ts';

/** An application that declares what can be waited for, and one that is not there. */
export function townHall(): string {
  const project = makeProject();
  const file = path.join(project, 'data/applications/town-hall.yaml');
  const townHallFile = readFileSync(file, 'utf8');
  write(
    project,
    'data/applications/town-hall.yaml',
    `${townHallFile}wait for:\n  nightly letters: { as: receptionist, page: /visits, shows: "Letters sent {today}" }\n`,
  );
  write(
    project,
    'data/applications/annex.yaml',
    townHallFile
      .replace('name: Town Hall', 'name: The Annex')
      .replace('prefix: TH', 'prefix: AX')
      .replace(
        '"server:town-hall", class of data: synthetic',
        '"http://127.0.0.1:9", class of data: synthetic',
      ),
  );
  write(
    project,
    'features/annex/open.feature',
    'Feature: The Annex\n\n  @AX-001 @read-only\n  Scenario: It is open\n    Given I am signed in as a "receptionist"\n    Then I see "Sign out"\n',
  );
  write(
    project,
    'data/packs/all.yaml',
    'name: All\npurpose: All.\napplications: [town-hall, annex]\nscenarios: "@read-only"\n',
  );
  write(
    project,
    'data/personas.yaml',
    `receptionist:\n  service: Reception\n  accounts:\n${['town-hall', 'annex'].map((one) => `    ${one}: { usernames: [r.first], password: "\${TOWN_HALL_PASSWORD}" }\n`).join('')}`,
  );
  write(project, 'data/releases/one.yaml', RELEASE);
  return project;
}

export const TELL = 'notifications: { from: uat@example.org, tell: [{ mail: [duty@example.org] }] }\n';

const RELEASE = `name: Town Hall 1.0
change: CHG0000001
change type: normal
applications:
  town-hall: { from: "0.9", to: "1.0" }
  annex: { from: "0.9", to: "1.0" }
gates:
  post-change:
    environment: uat
    packs: [all]
    rules: { maximum failures: 0, nothing blocked: yes }
`;
