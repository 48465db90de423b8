import { expect, test } from 'vitest';
import { edited, faultsOf } from './folder.ts';

const FILE = 'data/project.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    'council: ashdale',
    'council: Ashdale',
    ['data/project.yaml:2 › council: "Ashdale" is not a name. Use small letters, digits and hyphens.'],
  ],
  [
    'start: sandbox/serve.ts',
    'start: ../serve.ts',
    [
      'data/project.yaml:4 › server › start: "../serve.ts" is not a file of this project. Write its path from the project folder on, with / between folders.',
    ],
  ],
  [
    'start: sandbox/serve.ts',
    'start: sandbox/server.ts',
    [
      'data/project.yaml:4 › server › start: "sandbox/server.ts" does not exist. Did you mean "sandbox/serve.ts"?',
    ],
  ],
  [
    'council: ashdale',
    'council: ashdale\ntime zone: London\nevidence: all\nworkers: 0\nseed: abc\ntime limit of a scenario: 60',
    [
      'data/project.yaml:6 › seed: "abc" is not a whole number. Write 0 or more.',
      'data/project.yaml:7 › time limit of a scenario: 60 is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours".',
      'data/project.yaml:4 › evidence: "all" is not allowed here. Write every change, failures or none.',
      'data/project.yaml:3 › time zone: "London" is not a time zone. Write for example Europe/London.',
      'data/project.yaml:5 › workers: 0 is too small. Write 1 or more.',
    ],
  ],
  [
    'council: ashdale',
    'council: ashdale\nlinks:\n  requirement: https://jira.example.org/browse/{number}\n  change: https://{id}.example.org/x\n  issue: https://x.example.org/{id}\ntrace on failure: often',
    [
      'data/project.yaml:7 › trace on failure: "often" is neither yes nor no. Write yes or no.',
      'data/project.yaml:4 › links › requirement: "https://jira.example.org/browse/{number}" is not a link with one {id} in its path. Write for example "https://jira.example.org/browse/{id}".',
      'data/project.yaml:5 › links › change: "https://{id}.example.org/x" is not a link with one {id} in its path. Write for example "https://jira.example.org/browse/{id}".',
      'data/project.yaml:6 › links › issue: "issue" is not a key here. Allowed: requirement, change, defect.',
    ],
  ],
  [
    'council: ashdale',
    'council: ashdale\nchange record:\n  kind: jira\n  states: { uat-exit: [] }\n  fields: { uat-exit: { test_plan: x, risk: "{verdict}" } }\n  keep trying for: long',
    [
      'data/project.yaml:4 › change record › kind: "jira" is not allowed here. Write folder, servicenow or redmine.',
      'data/project.yaml:5 › change record › states › uat-exit: this list is empty. Name at least one state.',
      'data/project.yaml:6 › change record › fields › uat-exit › test_plan: "test_plan" is not filled by a mapping: the harness writes it itself, or nobody does.',
      'data/project.yaml:6 › change record › fields › uat-exit › risk: "{verdict}" quotes something that is not known. Known: {decision}, {release}, {gate}, {change}, {evidence}, {certificate}, {run}, {total}, {passed}, {failed}.',
      'data/project.yaml:7 › change record › keep trying for: "long" is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours".',
    ],
  ],
  [
    'council: ashdale',
    'council: ashdale\nchange record:\n  kind: servicenow\n  states: { uat-exist: [Assess] }\n  fields: { go-live: { u_x: "{decision}" } }\nnotifications:\n  from: uat@example.org\n  tell:\n    - { releases: [council-tax], gates: [uat-exit], mail: [a@example.org] }',
    [
      'data/project.yaml:5 › change record › states › uat-exist: "uat-exist" is not a gate of any release. There are: uat-exit. Did you mean "uat-exit"?',
      'data/project.yaml:6 › change record › fields › go-live: "go-live" is not a gate of any release. There are: uat-exit.',
      'data/project.yaml:10 › notifications › tell › item 1 › releases › item 1: "council-tax" is not a release. There are: council-tax-2026-2.',
    ],
  ],
  [
    'council: ashdale',
    'council: ashdale\nnotifications:\n  tell:\n    - { mail: [someone] }\n    - { teams: "https://x.example.org/hook" }\n    - { gates: [uat-exit] }',
    [
      'data/project.yaml:5 › notifications › tell › item 1 › mail › item 1: "someone" is not an e-mail address. Write for example change.board@example.org.',
      `data/project.yaml:6 › notifications › tell › item 2 › teams: this value is written out. Name a variable instead, for example "\${TEAMS_WEBHOOK}", and put the address of the webhook in .env.`,
      'data/project.yaml:7 › notifications › tell › item 3: this entry tells nobody. Write mail: with addresses, or teams: with the variable that holds the webhook.',
      'data/project.yaml:3 › notifications: "from" is missing. Write from: with an address of your council.',
    ],
  ],
  [
    'name: Ashdale\n',
    '- name\n',
    [
      'data/project.yaml, line 2, column 1: there is something here that does not belong. Compare with the line above.',
    ],
  ],
  [
    'server:\n  start: sandbox/serve.ts\n',
    '',
    [
      'data/applications/council-tax.yaml:7 › deployments › uat › address: "server:council-tax-current" is a server of the project, and data/project.yaml starts none. Write https://…, or add server: to data/project.yaml.',
    ],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});
