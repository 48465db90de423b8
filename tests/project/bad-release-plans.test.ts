import { expect, test } from 'vitest';
import { loadProject } from '../../harness/project/index.ts';
import { edited, faultsOf, projectFolder, SOUND } from './folder.ts';

const FILE = 'data/releases/council-tax-2026-2.yaml';
const WAIVER = {
  scenario: 'CT-014',
  error: 'the bill is wrong',
  reason: 'Known',
  record: 'PRB1',
  approver: 'Dana',
  'approved on': '2026-11-20',
  'expires on': '2026-12-15',
};

/** The sound release with something added at its end; each test says what. */
function adding(text: string): Record<string, string> {
  return { [FILE]: `${SOUND[FILE]}${text}` };
}

function aWaiver(overrides: Partial<typeof WAIVER>, ends = 'ends: 2026-12-31\n'): Record<string, string> {
  const lines = Object.entries({ ...WAIVER, ...overrides }).map(([key, value]) => `    ${key}: ${value}`);
  return adding(`${ends}waivers:\n  -\n${lines.join('\n')}\n`);
}

test.each([
  [
    adding('window: { from: 2026-11-29 06:00, to: 2026-11-28 18:00 }\n'),
    'window: ends before it begins. Write from, then to, for example 2026-11-28 18:00.',
  ],
  [
    adding('window: { from: 2026-11-31 06:00, to: 2026-12-28 18:00 }\n'),
    'window › from: "2026-11-31 06:00" is not a day and a time. Write for example 2026-11-28 18:00.',
  ],
  [
    adding('window: { from: Saturday, to: 2026-11-29 06:00 }\n'),
    'window › from: "Saturday" is not a day and a time. Write for example 2026-11-28 18:00.',
  ],
  [
    adding('freezes: [{ from: 2026-12-18 17:00, to: 2027-01-04 08:00 }]\n'),
    'freezes › item 1: "reason" is missing. Write a word or a sentence.',
  ],
  [adding('ends: 31/12/2026\n'), 'ends: "31/12/2026" is not a day. Write for example 2026-11-22.'],
  [
    adding('release notes: [{ id: RN-1, text: Refunds }]\n'),
    'release notes › item 1: is neither traced nor set aside, or both. Write scenarios: [CT-014], or not tested: with the reason.',
  ],
  [
    adding('release notes: [{ id: RN-1, text: Refunds, scenarios: [CT-1], not tested: No }]\n'),
    'release notes › item 1: is neither traced nor set aside, or both. Write scenarios: [CT-014], or not tested: with the reason.',
  ],
  [
    adding('release notes: [{ id: RN-1, text: Refunds, scenarios: [refunds] }]\n'),
    'release notes › item 1 › scenarios › item 1: "refunds" is not a scenario. Write its id, for example CT-014, or CT-014/£500.01 for a row.',
  ],
  [
    aWaiver({ 'expires on': '2026-12-21' }),
    'waivers › item 1 › expires on: 2026-12-21 is 31 days after it was approved on 2026-11-20. A waiver lasts 30 days at most, unless data/project.yaml › waivers › longest says otherwise.',
  ],
  [
    aWaiver({ 'expires on': '2026-11-19' }),
    'waivers › item 1 › expires on: 2026-11-19 is before it was approved on 2026-11-20. Write a day after that.',
  ],
  [
    aWaiver({}, 'ends: 2026-12-14\n'),
    'waivers › item 1 › expires on: 2026-12-15 is after the release ends on 2026-12-14. Write that day or one before.',
  ],
  [
    aWaiver({}, ''),
    'waivers › item 1 › expires on: 2026-12-15 has no end of the release to be checked against. Give the release a window, or its last day under ends, for example ends: 2026-12-31.',
  ],
  [
    aWaiver({ scenario: 'the refunds' }),
    'waivers › item 1 › scenario: "the refunds" is not a scenario. Write its id, for example CT-014, or CT-014/£500.01 for a row.',
  ],
  [
    adding('overrides: [{ gate: go-live, rules: [x], runs: [y], by: Dana, reason: z, on: 2026-11-20 }]\n'),
    'overrides › item 1 › gate: "go-live" is not a gate of this release. There are: uat-exit.',
  ],
  [
    adding('    sign-offs: [{ role: key user, service: Revenues, separate from: [everybody] }]\n'),
    'gates › uat-exit › sign-offs › item 1 › separate from › item 1: "everybody" is not allowed here. Write tester, waiver approver or other signers.',
  ],
  [
    adding('    own rules: { short-titles: yes }\n'),
    'gates › uat-exit › own rules › short-titles: "short-titles" is not a rule of this project\'s own. There are none yet: see rules/<name>.ts.',
  ],
  [
    adding('      passed by risk: { high: all }\n'),
    'gates › uat-exit › rules › passed by risk › high: "all" is not a share. Write for example 95 %.',
  ],
  [
    adding('      open defects: { severe: 0 }\n'),
    'gates › uat-exit › rules › open defects › severe: "severe" is not a key here. Allowed: critical, high, medium, low.',
  ],
])('fault %#', (replaced, line) => {
  expect(
    faultsOf(replaced).map((one) => one.replace(/^data\/releases\/council-tax-2026-2\.yaml:\d+ › /, '')),
  ).toEqual([line]);
});

test('a longer waiver where the project allows it', () => {
  const settings = `${SOUND['data/project.yaml']}waivers: { longest: 60 days, unused: fail }\n`;
  expect(faultsOf({ ...aWaiver({ 'expires on': '2026-12-31' }), 'data/project.yaml': settings })).toEqual([]);
});

test('a bomb of anchors is refused', () => {
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`)
    .join('\n')}\n`;
  expect(faultsOf({ [FILE]: bomb })).toEqual([
    'data/releases/council-tax-2026-2.yaml: uses more anchors and aliases (& and *) than a project file may. Write the values out.',
  ]);
});

test('a rule of a release is none of a pack', () => {
  const pack = edited('data/packs/smoke.yaml', 'maximum failures: 0', 'previous gate passed: yes');
  expect(faultsOf(pack)[0]).toContain('"previous gate passed" is not a key here');
});

test.each([
  [
    'DEF-1: { title: Totals differ, application: council-tax, severity: bad, state: open }',
    'data/defects.yaml:1 › DEF-1 › severity: "bad" is not allowed here. Write critical, high, medium or low.',
  ],
  ['- DEF-1', 'data/defects.yaml: this list is not a table of keys. Write "key: value" lines.'],
])('data/defects.yaml as %j', (text, line) => {
  expect(faultsOf({ 'data/defects.yaml': text })).toEqual([line]);
});

test('a release is read with all that planning gives it', () => {
  const root = projectFolder({
    ...aWaiver({}, 'supplier: Fennel\nwindow: { from: 2026-11-28 18:00, to: 2026-12-29 06:00 }\n'),
    'data/defects.yaml': '{}',
  });
  const project = loadProject(root, {});
  expect(project.defects).toEqual([]);
  expect(project.releases.get('council-tax-2026-2')).toMatchObject({
    supplier: 'Fennel',
    ends: '2026-12-29',
    waivers: [{ scenario: 'CT-014', expiresOn: '2026-12-15' }],
    gates: { 'uat-exit': { signOffs: [], mayOverride: [], ownRules: {}, baseline: [] } },
  });
});
