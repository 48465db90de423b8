import { expect, test } from 'vitest';
import { edited, faultsOf } from './folder.ts';

const FILE = 'data/releases/council-tax-2026-2.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    'from: "2026.1"',
    'from: 2026.10',
    [
      'data/releases/council-tax-2026-2.yaml:5 › applications › council-tax › from: 2026.10 is a number to YAML, not a version. Put it in quotes, for example "2026.10".',
    ],
  ],
  [
    'change: CHG0030001',
    'change: ../CHG1',
    [
      'data/releases/council-tax-2026-2.yaml:2 › change: "../CHG1" is not a change number. Use letters, digits and hyphens, for example CHG0030001.',
    ],
  ],
  [
    'change type: normal',
    'change type: nromal',
    [
      'data/releases/council-tax-2026-2.yaml:3 › change type: "nromal" is not allowed here. Write standard, normal or emergency.',
    ],
  ],
  [
    'packs: [smoke]',
    'packs: [smok, x]',
    [
      'data/releases/council-tax-2026-2.yaml:9 › gates › uat-exit › packs › item 1: "smok" is not a pack. There are: smoke. Did you mean "smoke"?',
      'data/releases/council-tax-2026-2.yaml:9 › gates › uat-exit › packs › item 2: "x" is not a pack. There are: smoke.',
    ],
  ],
  [
    'environment: uat',
    'environment: live',
    [
      'data/releases/council-tax-2026-2.yaml:8 › gates › uat-exit › environment: "live" is not an environment of Council Tax. There are: uat, upgrade.',
    ],
  ],
  [
    '  council-tax: {',
    '  council: {',
    [
      'data/releases/council-tax-2026-2.yaml:5 › applications › council: "council" is not an application. There are: council-tax.',
    ],
  ],
  [
    '48 hours',
    'two days',
    [
      'data/releases/council-tax-2026-2.yaml:17 › gates › uat-exit › rules › evidence no older than: "two days" is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours".',
    ],
  ],
  [
    'uat-exit:',
    'UAT Exit:',
    [
      'data/releases/council-tax-2026-2.yaml:7 › gates › UAT Exit: "UAT Exit" is not a name. Use small letters, digits and hyphens.',
    ],
  ],
  [
    'gates:',
    'call: [{ name: Duty, phone: 2079460100 }]\ngates:',
    [
      'data/releases/council-tax-2026-2.yaml:6 › call › item 1 › phone: 2079460100 is not a telephone number. Write it in quotes, for example "020 7946 0101".',
    ],
  ],
  [
    'gates:',
    'call: [{ name: Duty, phone: "020 7946 0100", for: [homefix] }]\ngates:',
    [
      'data/releases/council-tax-2026-2.yaml:6 › call › item 1 › for: "homefix" is not an application of this release. There are: council-tax.',
    ],
  ],
  [
    'gates:',
    'back-out: { decide by: Sunday at nine }\ngates:',
    [
      'data/releases/council-tax-2026-2.yaml:6 › back-out › decide by: "Sunday at nine" is not a day and a time. Write for example 2026-11-28 18:00.',
    ],
  ],
  [
    'packs: [smoke]',
    'packs: [smoke]\n    within: soon',
    [
      'data/releases/council-tax-2026-2.yaml:10 › gates › uat-exit › within: "soon" is not a length of time. Write for example "30 seconds", "5 minutes" or "48 hours".',
    ],
  ],
  [
    'packs: [smoke]',
    'packs: []',
    [
      'data/releases/council-tax-2026-2.yaml:9 › gates › uat-exit › packs: this list is empty. Name at least one pack.',
    ],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});
