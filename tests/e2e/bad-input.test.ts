import { beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { type Files, makeProject, write } from './kit/project.ts';
import { newestRun, runFolders, uat } from './kit/uat.ts';

const FEATURE = 'features/town-hall/visits.feature';
const STEP_FILE = 'steps/town-hall/more.ts';

/** What only the runner meets; the others are in `tests/cli/bad-input.test.ts`. One line, exit code 2, and no run. */
const SLIPS: readonly [name: string, files: Files, args: string[], line: RegExp][] = [
  ['an unknown pack', {}, ['run', 'al'], /^pack: "al" is not a pack\. There are: all\./],
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
];

const OPEN = (path: string) => `I open "${path}"`;

/** The one that goes down comes last: it takes the server with it. */
const TROUBLES = [
  ['TH-001', 'has no password: the variable is named', 'porter', OPEN('/'), /NOT_SET_ANYWHERE is not set/],
  // The scenarios after it have a browser again.
  ['TH-005', 'loses its browser', 'receptionist', 'the browser crashes', /^The browser stopped\.$/],
  [
    'TH-002',
    'answers 500',
    'receptionist',
    OPEN('/500'),
    /The application answered with an error of its own: 500 for GET \/500\./,
  ],
  ['TH-003', 'does not answer in time', 'receptionist', OPEN('/slow'), /in time|within 8 seconds/],
  ['TH-004', 'goes down', 'receptionist', OPEN('/down'), /broke off the connection|nothing listens/],
] as const;

const PERSONAS = `receptionist:
  service: Reception
  accounts:
    town-hall: { usernames: [r.first], password: "\${TOWN_HALL_PASSWORD}" }
porter:
  service: Reception
  accounts:
    town-hall: { usernames: [p.one], password: "\${NOT_SET_ANYWHERE}" }
`;

const CRASH = `import { When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
When('the browser crashes', async function (this: UatWorld) {
  const session = await this.page.context().browser()?.newBrowserCDPSession();
  await session?.send('Browser.crash').catch(() => {});
});
`;

function scenario(id: string, who: string, step: string): string {
  return `\n  @${id}\n  Scenario: ${id}\n    Given I am signed in as a "${who}"\n    When ${step}\n    Then I see "Something"\n`;
}

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

  describe('while it is tested', () => {
    let run: RunRecord;
    let code: number | null;

    beforeAll(async () => {
      const project = makeProject({
        [FEATURE]: `Feature: A\n${TROUBLES.map(([id, , who, step]) => scenario(id, who, step)).join('')}`,
        'data/personas.yaml': PERSONAS,
        [STEP_FILE]: CRASH,
      });
      ({ code } = await uat(project, ['run', 'all']));
      run = newestRun(project);
    });

    it.each(TROUBLES)('%s is blocked: it %s', (id, _name, _who, _where, reason) => {
      const blocked = run.scenarios.find((one) => one.id === id);
      expect(blocked?.reason).toMatch(reason);
      expect(blocked?.status).toBe('blocked');
      expect(blocked?.attempts[0]?.steps.map((step) => step.status)).toHaveLength(3);
      expect(code).toBe(1);
    });
  });
});
