import { expect, it } from 'vitest';
import { aSigning, edit, factsOf, MANIFEST_A, sign } from './signing.ts';

const APPLICATION = 'data/applications/council-tax.yaml';
const RELEASE = 'data/releases/council-tax-2026-2.yaml';
const PACK = 'data/packs/smoke.yaml';

const OTHER_PACK = 'name: Other\npurpose: Else.\napplications: [council-tax]\nenvironment: uat\n';

it.each([
  [
    'the version',
    RELEASE,
    'to: "2026.2"',
    'to: "2026.3"',
    'It was given for council-tax 2026.1 to 2026.2; the release now says 2026.1 to 2026.3.',
  ],
  [
    'the pack',
    PACK,
    '"@smoke and not @draft"',
    '"@smoke"',
    'The pack smoke was changed since: it chooses or asks for something else now.',
  ],
  [
    'the rules of the pack',
    PACK,
    'maximum failures: 0',
    'maximum failures: 9',
    'The pack smoke was changed since: it chooses or asks for something else now.',
  ],
  [
    'the packs of the gate',
    RELEASE,
    'packs: [smoke]',
    'packs: [smoke, other]',
    'The pack other was added to the gate since.',
  ],
  [
    'the environment',
    RELEASE,
    'environment: uat',
    'environment: upgrade',
    "It was given for the environment uat; the gate's is upgrade now.",
  ],
  [
    'the address',
    APPLICATION,
    'server:council-tax-current',
    'server:elsewhere',
    'council-tax has another address or class of data in uat now.',
  ],
  [
    'the class of data',
    APPLICATION,
    'current", class of data: synthetic',
    'current", class of data: live',
    'council-tax has another address or class of data in uat now.',
  ],
  [
    'how the application is used',
    APPLICATION,
    'signed in when: Sign out',
    'signed in when: Log out',
    'data/applications/council-tax.yaml was changed since.',
  ],
  ['the people', 'data/personas.yaml', 'r.okafor2', 'r.okafor3', 'data/personas.yaml was changed since.'],
  [
    'the settings',
    'data/project.yaml',
    'council: ashdale',
    'council: ashdale\nevidence: none',
    'data/project.yaml was changed since.',
  ],
  [
    'the rules of the gate',
    RELEASE,
    'maximum failures: 0',
    'maximum failures: 7',
    'The rules of the gate were changed since.',
  ],
])('another %s voids a sign-off and says so', async (_what, file, from, to, why) => {
  const signing = await aSigning({ 'data/packs/other.yaml': OTHER_PACK });
  await sign(signing);
  edit(signing, file, from, to);
  expect(await factsOf(signing)).toMatchObject([{ state: 'void', why }]);
});

it('other evidence, or none, voids a sign-off', async () => {
  const signing = await aSigning();
  await sign(signing);
  const why = 'It was given on the evidence aaaaaaaaaaaa; ';
  expect(await factsOf(signing, 'b'.repeat(64))).toMatchObject([
    { state: 'void', why: `${why}the evidence is now bbbbbbbbbbbb.` },
  ]);
  expect(await factsOf(signing, null)).toMatchObject([
    { state: 'void', why: `${why}what is judged now is not sealed yet.` },
  ]);
});

it.each([
  ['a comment', PACK, 'retries: 0', '# never\nretries: 0'],
  [
    'the order of keys',
    PACK,
    'name: Council Tax smoke\npurpose: Is it there?',
    'purpose: Is it there?\nname: Council Tax smoke',
  ],
  ['another way to write the same', PACK, 'read-only: yes', 'read-only: true'],
  [
    'where else the application runs',
    APPLICATION,
    'https://ct.example.org/next/',
    'https://ct.example.org/soon/',
  ],
  ['a comment in the application', APPLICATION, 'service: Revenues', 'service: Revenues # and Benefits'],
  ['the records folder', 'data/project.yaml', 'name: Ashdale', 'name: Ashdale Borough'],
])('%s voids nothing', async (_what, file, from, to) => {
  const signing = await aSigning();
  await sign(signing);
  edit(signing, file, from, to);
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid' }]);
  expect(MANIFEST_A).toHaveLength(64);
});
