import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, makeProject } from '../e2e/kit/project.ts';
import { aRelease } from '../e2e/kit/release.ts';
import { runFolders } from '../e2e/kit/uat.ts';
import { runMain } from './run-main.ts';

const FEATURE = 'features/town-hall/visits.feature';

const ONE = 'data/releases/one.yaml';
const RELEASE = aRelease('uat')[ONE];
const WAIVER = `ends: 2099-12-31
waivers:
  - scenario: TH-010
    error: 'the text "The mayor"'
    reason: The mayor is on leave.
    record: PRB1
    approver: Dana Whitlock
    approved on: 2026-11-20
    expires on: 2026-11-30
`;

/** A second application with a scenario of its own, and a journey, which belongs to neither. */
const TWO_HALLS: Files = {
  'data/applications/annex.yaml': `name: The Annex
service: Reception
owner: Systems team
supplier: Nobody (fictional)
scenario prefix: AX
deployments:
  uat: { address: "server:town-hall", class of data: synthetic }
`,
  'features/annex/open.feature':
    'Feature: The Annex\n\n  @AX-001\n  Scenario: It is open\n    Given I open "/"\n',
  'features/journeys/all.feature':
    'Feature: Across\n\n  @JN-001\n  Scenario: Through both\n    Given I open "/"\n',
};

/** Each slip costs one line that says where and what, exit code 2, and leaves no run behind. */
const SLIPS: readonly [name: string, files: Files, args: string[], line: RegExp][] = [
  ['an unknown pack', {}, ['run', 'al'], /^pack: "al" is not a pack\. There are: all\./],
  ['no pack at all', {}, ['run'], /^uat run: no pack is named\. There are: all\./],
  [
    'an unknown environment',
    {},
    ['run', 'all', '--env', 'uta'],
    /^data\/applications\/town-hall\.yaml › deployments: Town Hall is not deployed in "uta"/,
  ],
  [
    'an unknown environment for a path',
    {},
    ['run', FEATURE, '--env', 'uta'],
    /^data\/applications\/town-hall\.yaml › deployments: Town Hall is not deployed in "uta"\. It is deployed in uat, masked, live, gone\. Did you mean "uat"\?/,
  ],
  [
    'an unknown environment for a journey',
    TWO_HALLS,
    ['run', 'features/journeys', '--env', 'uta'],
    /^data\/applications: no application is deployed in "uta"\. They are deployed in uat, masked, live, gone\. Did you mean "uat"\?/,
  ],
  [
    'an environment that one of the applications of a path lacks',
    TWO_HALLS,
    ['run', 'features/', '--env', 'masked'],
    /^data\/applications\/annex\.yaml › deployments: The Annex is not deployed in "masked"\. It is deployed in uat\./,
  ],
  [
    'a wrong tag expression',
    {},
    ['run', 'all', '--tags', '@a and'],
    /^--tags: "@a and" is not a tag expression/,
  ],
  ['tags that choose nothing', {}, ['run', 'all', '--tags', '@nothing'], /^all: not one scenario is chosen/],
  [
    'tags that choose nothing of a path',
    {},
    ['run', 'features/town-hall', '--tags', '@nothing'],
    /^by-path: not one scenario is chosen/,
  ],
  [
    'an application that owns nothing of a path',
    {},
    ['run', FEATURE, '--app', 'nobody'],
    /^by-path: not one scenario is chosen/,
  ],
  ['a path of which nothing ran before', {}, ['run', FEATURE, '--rerun-failed'], /by-path was not run yet/],
  [
    'a pack and a path at once',
    {},
    ['run', 'all', FEATURE],
    /^uat run: all features\/town-hall\/visits\.feature cannot be one run\. A run is of one pack, or of paths alone/,
  ],
  ['two packs at once', {}, ['run', 'all', 'other'], /^uat run: all other cannot be one run\./],
  [
    'a path without a scenario',
    {},
    ['run', 'features/none.feature'],
    /^features\/none\.feature: no scenario is there/,
  ],
  [
    'workers that are no number',
    {},
    ['run', 'all', '--workers', 'two'],
    /^--workers: "two" is not a whole number from 1 to 64\. Write for example --workers 2\.$/m,
  ],
  [
    'retries that are half a number',
    {},
    ['run', 'all', '--retries', '1.5'],
    /^--retries: "1\.5" is not a whole number from 0 to 10\./,
  ],
  ...['3/2', '0/2', '2', 'x'].map((shard): (typeof SLIPS)[number] => [
    `the shard ${shard}`,
    {},
    ['run', 'all', '--shard', shard],
    new RegExp(`^--shard: "${shard}" is not a part of a whole\\. .*for example --shard 1/3`),
  ]),
  [
    'no workers at all for a release',
    {},
    ['release', 'one', '--workers', '0'],
    /^--workers: "0" is not a whole number from 1 to 64\./,
  ],
  ['an unknown release', {}, ['release', 'x'], /^release: "x" is not a release/],
  ['an unknown run', {}, ['report', '2020'], /^2020: no run of that name is kept/],
  [
    'a feature that does not parse',
    { [FEATURE]: 'Feature: A\n\n  Scenario: B\n    Given I open "/"\n    Whenever it rains\n' },
    ['run', 'all'],
    /^features\/town-hall\/visits\.feature:5:5: the line "Whenever it rains" cannot stand here/,
  ],
  [
    'a feature in Windows-1252',
    { [FEATURE]: Buffer.from('Feature: A\n\n  Scenario: \xa35\n', 'latin1') },
    ['run', 'all'],
    /^features\/town-hall\/visits\.feature:3:13: is not saved as UTF-8 \(as Windows-1252, this letter is "£"\)/,
  ],
  [
    'an example file with a wrong cell',
    {
      [FEATURE]:
        'Feature: A\n\n  Scenario Outline: B\n    Given I open "<path>"\n\n    @rows:a.csv\n    Examples:\n',
      'data/examples/a.csv': 'path,amount\n/,1\n/visits,many\n',
      'data/examples/a.yaml': 'columns: { path: text, amount: amount }\n',
    },
    ['run', 'all'],
    /^data\/examples\/a\.csv:3 › amount: "many" is not an amount\. Write for example £1,234\.56\./,
  ],
  [
    'a draft by its path',
    { [FEATURE]: 'Feature: A\n\n  @TH-001 @draft\n  Scenario: B\n    Given I open "/"\n' },
    ['run', FEATURE],
    /^features\/town-hall\/visits\.feature: there are only drafts here\. A scenario tagged @draft is never run\./,
  ],
  [
    'an unknown key',
    { 'data/packs/all.yaml': 'name: A\npurpose: B\napplications: [town-hall]\nretrys: 1\n' },
    ['run', 'all'],
    /^data\/packs\/all\.yaml.*retrys/,
  ],
  [
    'a waiver for no scenario',
    { [ONE]: `${RELEASE}${WAIVER}` },
    ['release', 'one'],
    /^data\/releases\/one\.yaml › waivers › item 1 › scenario: "TH-010" is no scenario of this project\. Write the id tag of a scenario, without @\. Did you mean "TH-001"\?/,
  ],
  [
    'an unknown release for a gate',
    aRelease('uat'),
    ['gate', 'two'],
    /^release: "two" is not a release\. There are: one\./,
  ],
  [
    'an unknown gate',
    aRelease('uat'),
    ['gate', 'one', '--gate', 'uat-exti'],
    /^data\/releases\/one\.yaml › gates: "uat-exti" is not a gate of this release\. There are: uat-exit\. Did you mean "uat-exit"\?/,
  ],
];

describe('bad input costs one line and exit code 2', () => {
  it.each(SLIPS)('%s', async (_name, files, args, line) => {
    const project = makeProject(files);
    const { code, stderr } = await runMain(project, args, { UAT_PROFILE: path.join(project, '.profile') });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(code).toBe(2);
    expect(runFolders(project)).toEqual([]);
  });
});
