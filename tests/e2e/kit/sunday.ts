import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { write } from './project.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** Key, prefix, and two people of each sandbox application. */
const APPLICATIONS = [
  ['council-tax', 'CT', ['r.okafor', 'h.brightwater']],
  ['homefix', 'HF', ['a.begum', 'd.novak']],
  ['carecase', 'CC', ['a.mensah', 'd.oyelaran']],
] as const;

/**
 * The weekend's release of the sample project over the three sandbox applications, with two scenarios and two people
 * each, so that it takes seconds. Verdicts go to the stand-in for ServiceNow, and to one e-mail address.
 */
export function sundayProject(more: { settings?: string; gate?: string } = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-sunday-'));
  symlinkSync(path.join(REPOSITORY, 'sandbox'), path.join(folder, 'sandbox'), 'junction');
  write(folder, 'data/project.yaml', `${SETTINGS}${more.settings ?? ''}`);
  for (const [key, prefix] of APPLICATIONS) {
    const file = `data/applications/${key}.yaml`;
    cpSync(path.join(REPOSITORY, file), path.join(folder, file));
    write(folder, `features/${key}/open.feature`, feature(key, prefix));
  }
  write(folder, 'data/personas.yaml', ['first', 'second'].map(persona).join(''));
  write(
    folder,
    'data/packs/smoke.yaml',
    'name: Smoke\npurpose: Whether all are there.\napplications: [council-tax, homefix, carecase]\nread-only: yes\n',
  );
  write(folder, 'data/releases/weekend.yaml', release(more.gate ?? ''));
  return folder;
}

const SETTINGS = `name: Sunday
council: ashdale
workers: 2
evidence: none
time limit of a step: 10 seconds
server: { start: sandbox/serve.ts }
change record: { kind: servicenow }
notifications:
  from: uat@ashdale.example.org
  tell: [{ mail: [duty@ashdale.example.org] }]
`;

function feature(key: string, prefix: string): string {
  const scenarios = ['first', 'second'].map(
    (who, at) =>
      `  @${prefix}-${at + 1} @read-only\n  Scenario: The ${who} officer gets in\n    Given I am signed in as a "${who} officer"\n    Then I see "Sign out"\n`,
  );
  return `Feature: ${key} is open\n\n${scenarios.join('\n')}`;
}

function persona(name: string, at: number): string {
  const accounts = APPLICATIONS.map(
    ([key, , people]) => `    ${key}: { usernames: [${people[at]}], password: "\${SANDBOX_PASSWORD}" }\n`,
  );
  return `${name} officer:\n  service: Duty\n  accounts:\n${accounts.join('')}`;
}

function release(gate: string): string {
  return `name: Security patches
change: CHG0030005
change type: standard
applications:
  council-tax: { from: "2026.2", to: "2026.2" }
  homefix: { from: "8.1", to: "8.1" }
  carecase: { from: "5.4", to: "5.4" }
call:
  - { name: Duty manager, phone: "020 7946 0100" }
  - { name: Housing Systems on call, phone: "020 7946 0142", for: [homefix] }
back-out: { decide by: 2099-11-29 09:00 }
gates:
  post-change:
    environment: uat
    packs: [smoke]
${gate}    rules:
      everything was run: yes
      maximum failures: 0
      nothing blocked: yes
      version is the release's: yes
`;
}
