import { expect, it } from 'vitest';
import { SOUND, writeProject } from '../../project/folder.ts';
import { aSigning, factsOf, sign } from './signing.ts';

const RELEASE = 'data/releases/council-tax-2026-2.yaml';
const WAIVER = (scenario: string, changed: Record<string, string> = {}) => {
  const keys = {
    scenario,
    error: 'expected a refund',
    reason: 'Typed in by hand.',
    record: 'PRB0040012',
    approver: 'Rosalind Achebe',
    'approved on': '2026-11-20',
    'expires on': '2026-12-04',
    ...changed,
  };
  const lines = Object.entries(keys).map(([key, value]) => `    ${key}: ${value}\n`);
  return lines.join('').replace(/^ {3}/, '  -');
};
const OVERRIDE =
  '  - { gate: uat-exit, rules: [nothing flaky], runs: [R-1], by: Ifeoma Blackwood, reason: A printer., on: 2026-11-22 }\n';
const NOTE = (text: string) => `  - { id: RN-1, text: ${text}, scenarios: [CT-001] }\n`;

const terms = (more: string) => ({ [RELEASE]: `${SOUND[RELEASE]}ends: 2026-12-31\n${more}` });

it.each([
  ['added', '', WAIVER('CT-001'), 'The waiver of CT-001 was added since.'],
  ['taken out', WAIVER('CT-001'), '', 'The waiver of CT-001 was taken out since.'],
  ...[
    { error: 'expected another refund' },
    { reason: 'Nobody looks at it.' },
    { record: 'PRB0040099' },
    { approver: 'Ifeoma Blackwood' },
    { 'approved on': '2026-11-21' },
    { 'expires on': '2026-12-11' },
  ].map((changed) => [
    `changed in its ${Object.keys(changed)}`,
    WAIVER('CT-001'),
    WAIVER('CT-001', changed),
    'The waiver of CT-001 was changed since.',
  ]),
  [
    'joined by a second',
    WAIVER('CT-001'),
    WAIVER('CT-001') + WAIVER('CT-001', { error: 'something else' }),
    'The waiver of CT-001 was changed since.',
  ],
])('a waiver that is %s voids a sign-off and says so', async (_what, before, after, why) => {
  const waivers = (list: string) => terms(list && `waivers:\n${list}`);
  const signing = await aSigning(waivers(before));
  await sign(signing);
  writeProject(signing.root, waivers(after));
  expect(await factsOf(signing)).toMatchObject([{ state: 'void', why }]);
});

it.each([
  [
    'an override',
    `overrides:\n${OVERRIDE}`,
    'The override of “nothing flaky” by Ifeoma Blackwood was added since.',
  ],
  [
    'an item of the release notes',
    `release notes:\n${NOTE('Bills')}`,
    'RN-1 of the release notes was added since.',
  ],
  ['a list of requirements', 'requirements: [CTX-1]\n', 'The list of requirements was added since.'],
])('%s that is added voids a sign-off and says so', async (_what, more, why) => {
  const signing = await aSigning(terms(''));
  await sign(signing);
  writeProject(signing.root, terms(more));
  expect(await factsOf(signing)).toMatchObject([{ state: 'void', why }]);
});

it('an item of the release notes that says something else voids a sign-off', async () => {
  const signing = await aSigning(terms(`release notes:\n${NOTE('Bills')}`));
  await sign(signing);
  writeProject(signing.root, terms(`release notes:\n${NOTE('Letters')}`));
  const why = 'RN-1 of the release notes was changed since.';
  expect(await factsOf(signing)).toMatchObject([{ state: 'void', why }]);
});

it('other code of an own rule voids a sign-off', async () => {
  const own = {
    [RELEASE]: SOUND[RELEASE]?.replace('    rules:', '    own rules: { refunds: yes }\n    rules:') ?? '',
  };
  const signing = await aSigning({ ...own, 'rules/refunds.ts': 'export default 1;\n' });
  await sign(signing);
  writeProject(signing.root, { ...own, 'rules/refunds.ts': 'export default 2;\n' });
  expect(await factsOf(signing)).toMatchObject([
    { state: 'void', why: 'rules/refunds.ts was changed since.' },
  ]);
});

it.each([
  ['a waiver of a scenario that is not in the evidence', '', `waivers:\n${WAIVER('CT-999')}`],
  [
    'the order of waivers',
    `waivers:\n${WAIVER('CT-001')}${WAIVER('CT-002')}`,
    `waivers: # two\n${WAIVER('CT-002')}${WAIVER('CT-001')}`,
  ],
  [
    'an override of a missing signature',
    '',
    `overrides:\n${OVERRIDE.replace('nothing flaky', 'required sign-offs')}`,
  ],
  [
    'the word that the way back was tried',
    '',
    'back-out tested: { by: Priya Nair, on: 2026-11-20, how: Restored. }\n',
  ],
  ['a freeze', '', 'freezes: [{ from: 2027-02-15 00:00, to: 2027-04-02 00:00, reason: Billing }]\n'],
  [
    'the order of release notes and requirements',
    `requirements: [A, B]\nrelease notes:\n${NOTE('Bills')}${NOTE('Letters').replace('RN-1', 'RN-2')}`,
    `requirements: [B, A]\nrelease notes:\n${NOTE('Letters').replace('RN-1', 'RN-2')}${NOTE('Bills')}`,
  ],
])('%s voids nothing', async (_what, before, after) => {
  const signing = await aSigning(terms(before));
  await sign(signing);
  writeProject(signing.root, terms(after));
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid' }]);
});

it('an open defect voids nothing: its own rule asks for it on the day', async () => {
  const signing = await aSigning();
  await sign(signing);
  const defect = 'PRB1: { title: A column, application: council-tax, severity: critical, state: open }\n';
  writeProject(signing.root, { 'data/defects.yaml': defect });
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid' }]);
});
