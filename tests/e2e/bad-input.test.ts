import { describe, expect, it } from 'vitest';
import { type Files, makeProject, write } from './kit/project.ts';
import { newestRun, runFolders, uat } from './kit/uat.ts';

const FEATURE = 'features/town-hall/visits.feature';
const STEP_FILE = 'steps/town-hall/more.ts';

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
    'a wrong tag expression',
    {},
    ['run', 'all', '--tags', '@a and'],
    /^--tags: "@a and" is not a tag expression/,
  ],
  ['tags that choose nothing', {}, ['run', 'all', '--tags', '@nothing'], /^all: not one scenario is chosen/],
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
    'a step file that does not compile',
    { [STEP_FILE]: 'const a: number = ;\n' },
    ['run', 'all'],
    /^steps\/town-hall\/more\.ts:1:\d+: the step file cannot be loaded/,
  ],
  [
    'a step file that throws',
    { [STEP_FILE]: '\nthrow new Error("no luck");\n' },
    ['run', 'all'],
    /^steps\/town-hall\/more\.ts:2:\d+: the step file cannot be loaded: no luck/,
  ],
  [
    'a masked region that no browser understands',
    {
      'data/applications/town-hall.yaml':
        'name: Town Hall\nservice: A\nowner: B\nsupplier: C\nscenario prefix: TH\ndeployments:\n  uat: { address: "server:town-hall", class of data: masked }\nmask: { regions: ["#notes", "#notes >"] }\n',
    },
    ['run', 'all'],
    /^data\/applications\/town-hall\.yaml › mask › regions › 2: "#notes >" is not a CSS selector\./,
  ],
  [
    'an unknown key',
    { 'data/packs/all.yaml': 'name: A\npurpose: B\napplications: [town-hall]\nretrys: 1\n' },
    ['run', 'all'],
    /^data\/packs\/all\.yaml.*retrys/,
  ],
];

describe('bad input costs one line and exit code 2', () => {
  it.each(SLIPS)('%s', async (_name, files, args, line) => {
    const project = makeProject(files);
    const { code, stderr } = await uat(project, args);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(code).toBe(2);
    expect(runFolders(project)).toEqual([]);
  });

  it('shows the technical detail only when asked', async () => {
    const project = makeProject();
    expect((await uat(project, ['run', 'al', '--debug'])).stderr).toMatch(/^ {4}at /m);
  });
});

describe('a step that is defined twice', () => {
  it('makes the scenario ambiguous, and says where both are', async () => {
    const twice = "import { Then } from '@cucumber/cucumber';\nThen('I see {string}', () => {});\n";
    const project = makeProject({ [STEP_FILE]: twice });
    const checked = await uat(project, ['check']);
    expect(checked.stdout).toMatch(
      /visits\.feature:7:5 {2}I see "Visits today" · fits 2 steps: .*more\.ts:2.*steps\.ts:1[0-9]/,
    );
    expect(checked.code).toBe(2);
  });
});

describe('an application that does not answer', () => {
  it('ends with exit code 3 when it is down from the start, and says so', async () => {
    const project = makeProject();
    const { code, stderr } = await uat(project, ['run', 'all', '--env', 'gone']);
    expect(stderr).toMatch(
      /^town-hall: no application answered \(net::ERR_(CONNECTION_REFUSED|UNSAFE_PORT)/m,
    );
    expect(code).toBe(3);
  });

  it('ends with exit code 3 when its server does not start', async () => {
    const project = makeProject({ 'town-hall.mjs': '', 'broken.mjs': 'throw new Error("no port");\n' });
    write(project, 'data/project.yaml', 'name: A\ncouncil: ashdale\nserver: { start: broken.mjs }\n');
    const { code, stderr } = await uat(project, ['run', 'all']);
    expect(stderr).toMatch(
      /^data\/project\.yaml › server › start: broken\.mjs ended with code 1 before it was ready \(it said: .*no port/,
    );
    expect(code).toBe(3);
  });

  it.each([
    ['answers 500', '/500', /The application answered with an error of its own: 500 for GET \/500\./],
    ['does not answer in time', '/slow', /in time|within 8 seconds/],
    ['goes down', '/down', /broke off the connection|nothing listens/],
  ])('blocks the scenario when it %s', async (_name, where, reason) => {
    const feature = `Feature: A\n\n  @TH-001\n  Scenario: B\n    Given I am signed in as a "receptionist"\n    When I open "${where}"\n    Then I see "Something"\n`;
    const project = makeProject({ [FEATURE]: feature });
    const { code } = await uat(project, ['run', 'all']);
    const [scenario] = newestRun(project).scenarios;
    expect(scenario?.reason).toMatch(reason);
    expect(scenario?.status).toBe('blocked');
    expect(scenario?.attempts[0]?.steps.map((step) => step.status)).toHaveLength(3);
    expect(code).toBe(1);
  });
});

describe('a secret that is missing', () => {
  it('blocks the scenario with the name of the variable, never a value', async () => {
    const personas = `receptionist:\n  service: A\n  accounts:\n    town-hall: { usernames: [r.first], password: "\${NOT_SET_ANYWHERE}" }\n`;
    const project = makeProject({ 'data/personas.yaml': personas });
    const { code } = await uat(project, ['run', 'all']);
    expect(newestRun(project).scenarios[0]?.reason).toMatch(/NOT_SET_ANYWHERE is not set/);
    expect(newestRun(project).scenarios[0]?.status).toBe('blocked');
    expect(code).toBe(1);
  });
});
