import { expect, test } from 'vitest';
import { edited, faultsOf } from './folder.ts';

const FILE = 'data/personas.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    `"\${SANDBOX_PASSWORD}"`,
    'hunter2',
    [
      `data/personas.yaml:4 › revenues officer › accounts › council-tax › password: this value is written out. Name a variable instead, for example "\${COUNCIL_TAX_PASSWORD}", and put its value in .env.`,
    ],
  ],
  [
    `"\${SANDBOX_PASSWORD}"`,
    '12345',
    [
      `data/personas.yaml:4 › revenues officer › accounts › council-tax › password: this value is written out. Name a variable instead, for example "\${COUNCIL_TAX_PASSWORD}", and put its value in .env.`,
    ],
  ],
  [
    `"\${SANDBOX_PASSWORD}"`,
    `hun"t\${er2`,
    [
      'data/personas.yaml, line 4, column 70: there is something here that does not belong. Compare with the line above.',
    ],
  ],
  [
    `, password: "\${SANDBOX_PASSWORD}"`,
    '',
    [
      `data/personas.yaml:4 › revenues officer › accounts › council-tax: "password" is missing, and data/applications/council-tax.yaml › sign-in asks for it. Write password: "\${NAME}", and put the value of NAME in .env.`,
    ],
  ],
  [
    'council-tax:',
    'counciltax:',
    [
      'data/personas.yaml:4 › revenues officer › accounts › counciltax: "counciltax" is not an application. There are: council-tax. Did you mean "council-tax"?',
    ],
  ],
  [
    'usernames: [r.okafor, r.okafor2]',
    'usernames: r.okafor',
    [
      'data/personas.yaml:4 › revenues officer › accounts › council-tax › usernames: "r.okafor" is not a list. Write a list, for example [one, two].',
    ],
  ],
  [
    'usernames: [r.okafor, r.okafor2]',
    'username: r.okafor',
    [
      'data/personas.yaml:4 › revenues officer › accounts › council-tax › username: "username" is not a key here. Allowed: usernames, password, one-time code, one at a time. Did you mean "usernames"?',
    ],
  ],
  [
    'revenues officer:',
    '"a/b":',
    [
      'data/personas.yaml:1 › a/b: "a/b" is not a name for a role. Leave out quotes and slashes, and use at most 60 characters.',
    ],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});
