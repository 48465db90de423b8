import { expect, test } from 'vitest';
import { edited, faultsOf, SOUND } from './folder.ts';

const FILE = 'data/packs/smoke.yaml';

/** A piece of the sound file, what is written instead, and every line that a person then reads. */
test.each([
  [
    'name: Council Tax smoke',
    'name: "\\e[31mred"',
    ['data/packs/smoke.yaml:1 › name: "\\u001b[31mred" holds control characters. Leave them out.'],
  ],
  [
    'name: Council Tax smoke',
    '"\\e[31mred": x\nname: x',
    [
      'data/packs/smoke.yaml:1 › \\x1b[31mred: "\\x1b[31mred" is not a key here. Allowed: name, purpose, applications, scenarios, environment, read-only, retries, stop early, rules.',
    ],
  ],
  [
    '"@smoke and not @draft"',
    '@smoke',
    [
      'data/packs/smoke.yaml, line 4, column 12: a value begins with @ or `, which YAML keeps for itself. Put the value in quotes, for example "@smoke and not @draft".',
    ],
  ],
  ['retries: 0', 'retries: 9', ['data/packs/smoke.yaml:7 › retries: 9 is too many. Write at most 5.']],
  [
    'name: Council',
    'name: a: b',
    [
      'data/packs/smoke.yaml, line 1, column 7: a value holds a colon, or a line is indented too far. Put the value in quotes, for example name: "Refunds: part 2".',
    ],
  ],
  [
    'rules:\n',
    'rules:\n	',
    ['data/packs/smoke.yaml, line 9, column 1: a tab is used to indent. Indent with two spaces a level.'],
  ],
  [
    'retries: 0',
    'retries: 0\nretries: 1',
    ['data/packs/smoke.yaml, line 8, column 1: the same key is written twice. Keep one of the two.'],
  ],
  [
    'retries: 0',
    '<<: *x',
    [
      'data/packs/smoke.yaml, line 7, column 5: a value begins with * but names nothing marked with &. Put the value in quotes, for example "@smoke and not @draft".',
    ],
  ],
  [
    'name: Council Tax smoke',
    'name: "C:\\Temp"',
    [
      `data/packs/smoke.yaml, line 1, column 10: a backslash stands between double quotes. Use single quotes: 'C:\\Folder'.`,
    ],
  ],
  [
    'name: Council Tax smoke',
    'name: !secret x',
    [
      'data/packs/smoke.yaml, line 1, column 7: a value begins with !, which YAML keeps for itself. Put the value in quotes, for example "@smoke and not @draft".',
    ],
  ],
  [
    'name: Council Tax smoke',
    '__proto__: 3\nname: x',
    [
      'data/packs/smoke.yaml:1 › __proto__: "__proto__" is not a key here. Allowed: name, purpose, applications, scenarios, environment, read-only, retries, stop early, rules.',
    ],
  ],
  [
    'name: Council Tax smoke',
    'name: "unfinished',
    [
      'data/packs/smoke.yaml, line 1, column 18: a colon, comma, bracket or quote is missing. Compare with the line above.',
    ],
  ],
  [
    'rules:\n  maximum failures: 0',
    'rules: {maximum failures: 0',
    [
      'data/packs/smoke.yaml, line 9, column 1: the indentation does not fit the lines around it. Indent with two spaces a level.',
    ],
  ],
])('%j written as %j', (from, to, lines) => {
  expect(faultsOf(edited(FILE, from, to))).toEqual(lines);
});

test('a file that is empty, too big, too deep or full of aliases is one line', () => {
  expect(faultsOf({ [FILE]: '# nothing yet\n' })).toEqual([`${FILE}: is empty. Write "key: value" lines.`]);
  expect(faultsOf({ [FILE]: `name: ${'x'.repeat(1_000_001)}\n` })).toEqual([
    `${FILE}: is bigger than 1 MB. A project file is a page or two of text.`,
  ]);
  for (const opening of ['[', '{a: ', '- ']) {
    const [line] = faultsOf({ [FILE]: `name:\n  ${opening.repeat(50_000)}` });
    expect(line).toMatch(
      /line 2, column \d+: the brackets or lists are nested too deeply\. Write it flatter\.$/,
    );
  }
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => [...pair])) {
    bomb.push(`${other}: &${other} [${Array(9).fill(`*${one}`).join(', ')}]`);
  }
  expect(faultsOf({ [FILE]: bomb.join('\n') })).toEqual([
    `${FILE}: uses more anchors and aliases (& and *) than a project file may. Write the values out.`,
  ]);
});

test('a file that is not saved as UTF-8 says so, and one with a byte-order mark and CRLF is read', () => {
  const line = `${FILE}: is not saved as UTF-8. Save it again with the encoding UTF-8.`;
  expect(faultsOf({ [FILE]: Buffer.from(`\uFEFF${SOUND[FILE]}`, 'utf16le') })).toEqual([line]);
  expect(faultsOf({ [FILE]: Buffer.from('name: £5\n', 'latin1') })).toEqual([line]);
  expect(faultsOf({ [FILE]: `\uFEFF${SOUND[FILE]?.replaceAll('\n', '\r\n')}` })).toEqual([]);
});

test('anchors that a person would use are followed', () => {
  expect(
    faultsOf(edited(FILE, 'name: Council Tax smoke\npurpose: Is it there?', 'name: &n Smoke\npurpose: *n')),
  ).toEqual([]);
});
