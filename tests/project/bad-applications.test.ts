import { expect, test } from 'vitest';
import { edited, faultsOf } from './folder.ts';

const FILE = 'data/applications/council-tax.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    'Password: password',
    'Password: hunter2',
    [
      'data/applications/council-tax.yaml:12 › sign-in › fields › Password: this value is not allowed here. Write username, password or one-time code.',
    ],
  ],
  [
    'class of data: synthetic',
    'class of data: fake',
    [
      'data/applications/council-tax.yaml:7 › deployments › uat › class of data: "fake" is not allowed here. Write synthetic, masked or live.',
    ],
  ],
  [
    'scenario prefix: CT',
    'scenario prefix: ct',
    [
      'data/applications/council-tax.yaml:5 › scenario prefix: "ct" is not a prefix. Use 1 to 8 capital letters and digits, for example CT.',
    ],
  ],
  [
    'scenario prefix: CT\n',
    '',
    [
      'data/applications/council-tax.yaml: "scenario prefix" is missing. Use 1 to 8 capital letters and digits, for example CT.',
    ],
  ],
  [
    '"server:council-tax-current"',
    'ftp://x',
    [
      'data/applications/council-tax.yaml:7 › deployments › uat › address: "ftp://x" is not an address. Write https://… without a password in it, or "server:NAME" for one that is started before a run.',
    ],
  ],
  [
    '"https://ct.example.org/next/"',
    'https://bob:hunter2@x.example.org',
    [
      'data/applications/council-tax.yaml:8 › deployments › upgrade › address: this value is not an address. Write https://… without a password in it, or "server:NAME" for one that is started before a run.',
    ],
  ],
  [
    '{ page: /about, text: "Version {version}" }',
    '{ page: about, text: Version }',
    [
      'data/applications/council-tax.yaml:9 › version › page: "about" is not a page. Write its path from / on, for example /about.',
      'data/applications/council-tax.yaml:9 › version › text: "Version" does not hold {version} once. Write for example "Version {version}".',
    ],
  ],
  [
    '{ page: /about, text: "Version {version}" }',
    '{ page: /about }',
    [
      'data/applications/council-tax.yaml:9 › version: says neither where the version is shown nor that a person attests it. Write page and text, or attested: yes.',
    ],
  ],
  [
    '{ page: /about, text: "Version {version}" }',
    '{}',
    [
      'data/applications/council-tax.yaml:9 › version: says neither where the version is shown nor that a person attests it. Write page and text, or attested: yes.',
    ],
  ],
  [
    '  page: /sign-in',
    '  with: magic\n  page: /sign-in',
    [
      'data/applications/council-tax.yaml:11 › sign-in › with: "magic" is not allowed here. Write form, http credentials, a person or page object.',
    ],
  ],
  [
    'Password: password',
    'Password: pasword',
    [
      'data/applications/council-tax.yaml:12 › sign-in › fields › Password: this value is not allowed here. Write username, password or one-time code.',
    ],
  ],
  [
    '  button: Sign in\n',
    '',
    ['data/applications/council-tax.yaml:10 › sign-in: "button" is missing. Write a word or a sentence.'],
  ],
  [
    '  page: /sign-in\n',
    '  with: page object\n',
    [
      'data/applications/council-tax.yaml:10 › sign-in: "module" is missing. Write its path from the project folder on, with / between folders.',
      'data/applications/council-tax.yaml:10 › sign-in: "class" is missing. Write a word or a sentence.',
      'data/applications/council-tax.yaml:12 › sign-in › fields: "fields" is not a key here. Allowed: with, module, class, http credentials, signed in when.',
      'data/applications/council-tax.yaml:13 › sign-in › button: "button" is not a key here. Allowed: with, module, class, http credentials, signed in when.',
    ],
  ],
  [
    'uat:  ',
    'UAT:  ',
    [
      'data/applications/council-tax.yaml:7 › deployments › UAT: "UAT" is not an environment. Use small letters, digits and hyphens, for example uat or ashdale/uat.',
    ],
  ],
  [
    'upgrade:',
    'ashdale/uat:',
    [
      'data/applications/council-tax.yaml:8 › deployments › ashdale/uat: is the same deployment as "uat". Keep one of the two.',
    ],
  ],
  [
    '{ User name: username, Password: password }',
    '{ Code: one-time code, Password: password}',
    [
      `data/personas.yaml:4 › revenues officer › accounts › council-tax: "one-time code" is missing, and data/applications/council-tax.yaml › sign-in asks for it. Write one-time code: "\${NAME}", and put the value of NAME in .env.`,
    ],
  ],
  [
    'deployments:',
    'deployment:',
    [
      'data/applications/council-tax.yaml:6 › deployment: "deployment" is not a key here. Allowed: name, service, owner, supplier, scenario prefix, deployments, version, sign-in, ready, wait for, mask, kept from writing, on the page. Did you mean "deployments"?',
    ],
  ],
  [
    'mask: {',
    'wait for: { billing: application is app }\nmask: {',
    [
      'data/applications/council-tax.yaml:15 › wait for › billing: "application is app" is nothing that can be waited for. Write "application is up", or { as: a person, page: /billing, shows: "Finished {today}" }.',
    ],
  ],
  [
    'mask: {',
    'wait for: { billing: { as: revenues officer, page: billing, shows: Done } }\nmask: {',
    [
      'data/applications/council-tax.yaml:15 › wait for › billing: this table of keys is nothing that can be waited for. Write "application is up", or { as: a person, page: /billing, shows: "Finished {today}" }.',
    ],
  ],
  [
    'mask: {',
    'mask: { field: [x], ',
    [
      'data/applications/council-tax.yaml:15 › mask › field: "field" is not a key here. Allowed: fields, columns, regions. Did you mean "fields"?',
    ],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});
