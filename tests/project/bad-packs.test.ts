import { expect, test } from 'vitest';
import { edited, faultsOf } from './folder.ts';

const FILE = 'data/packs/smoke.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    'maximum failures: 0',
    'maximum failures: none',
    ['data/packs/smoke.yaml:9 › rules › maximum failures: "none" is not a whole number. Write 0 or more.'],
  ],
  [
    'maximum failures: 0',
    'maximum failures: -1',
    ['data/packs/smoke.yaml:9 › rules › maximum failures: -1 is below 0. Write 0 or more.'],
  ],
  [
    'maximum failures: 0',
    'maximum failures: 1.5',
    ['data/packs/smoke.yaml:9 › rules › maximum failures: 1.5 is not a whole number. Write 0 or more.'],
  ],
  [
    'maximum failures: 0',
    'maximum failures:',
    ['data/packs/smoke.yaml:9 › rules › maximum failures: is empty. Write 0 or more.'],
  ],
  [
    'maximum failures: 0',
    'maxmum failures: 0',
    [
      `data/packs/smoke.yaml:9 › rules › maxmum failures: "maxmum failures" is not a key here. Allowed: everything was run, run by risk, passed by risk, maximum failures, no failure without a waiver, nothing blocked, nothing undefined, no drafts, nothing flaky, maximum flaky, version is the release's, evidence no older than. Did you mean "maximum failures"?`,
    ],
  ],
  [
    'maximum failures: 0',
    'everything was run: maybe',
    ['data/packs/smoke.yaml:9 › rules › everything was run: "maybe" is neither yes nor no. Write yes or no.'],
  ],
  [
    'purpose: Is it there?\n',
    '',
    ['data/packs/smoke.yaml: "purpose" is missing. Write a word or a sentence.'],
  ],
  [
    'applications: [council-tax]',
    'applications: council-tax',
    [
      'data/packs/smoke.yaml:3 › applications: "council-tax" is not a list. Write a list, for example [one, two].',
    ],
  ],
  [
    'applications: [council-tax]',
    'applications: []',
    ['data/packs/smoke.yaml:3 › applications: this list is empty. Name at least one application.'],
  ],
  [
    'applications: [council-tax]',
    'applications: [council-tax, council-tax]',
    ['data/packs/smoke.yaml:3 › applications: this list names the same application twice. Keep one of them.'],
  ],
  [
    'applications: [council-tax]',
    'applications: [councl-tax]',
    [
      'data/packs/smoke.yaml:3 › applications › item 1: "councl-tax" is not an application. There are: council-tax. Did you mean "council-tax"?',
    ],
  ],
  [
    'applications: [council-tax]',
    'applications: [council-tax, [x]]',
    [
      'data/packs/smoke.yaml:3 › applications › item 2: this list is not a name. Use small letters, digits and hyphens.',
    ],
  ],
  [
    '"@smoke and not @draft"',
    '"@smoke and"',
    [
      'data/packs/smoke.yaml:4 › scenarios: "@smoke and" is not a tag expression. Write for example "@smoke and not @draft".',
    ],
  ],
  [
    'environment: uat',
    'environment: UAT',
    [
      'data/packs/smoke.yaml:5 › environment: "UAT" is not an environment. Use small letters, digits and hyphens, for example uat or ashdale/uat.',
    ],
  ],
  [
    'environment: uat',
    'environment: uta',
    [
      'data/packs/smoke.yaml:5 › environment: "uta" is not an environment of Council Tax. There are: uat, upgrade. Did you mean "uat"?',
    ],
  ],
  [
    'read-only: yes',
    'read-only: maybe',
    ['data/packs/smoke.yaml:6 › read-only: "maybe" is neither yes nor no. Write yes or no.'],
  ],
  [
    'read-only: yes',
    'readonly: yes',
    [
      'data/packs/smoke.yaml:6 › readonly: "readonly" is not a key here. Allowed: name, purpose, applications, scenarios, environment, read-only, retries, stop early, rules. Did you mean "read-only"?',
    ],
  ],
  [
    'retries: 0',
    'retries: lots',
    ['data/packs/smoke.yaml:7 › retries: "lots" is not a whole number. Write 0 or more.'],
  ],
  [
    'name: Council Tax smoke',
    'name: 12',
    ['data/packs/smoke.yaml:1 › name: 12 is not text. Write a word or a sentence.'],
  ],
  [
    'name: Council Tax smoke',
    'name: ""',
    ['data/packs/smoke.yaml:1 › name: "" is empty. Write a word or a sentence.'],
  ],
  [
    'rules:\n  maximum failures: 0',
    'rules: 3',
    ['data/packs/smoke.yaml:8 › rules: 3 is not a table of keys. Write "key: value" lines.'],
  ],
  [
    'rules:\n  maximum failures: 0',
    'rules: [everything was run]',
    ['data/packs/smoke.yaml:8 › rules: this list is not a table of keys. Write "key: value" lines.'],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});
