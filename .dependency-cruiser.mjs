// Which way imports may point; docs/ and the design say why. `bin/imports.mjs` runs these rules.

/** The harness's rooms in the order in which a release walks back through them: each may import those after it. */
const ROOMS = ['cli', 'publish', 'prove', 'judge', 'run', 'gherkin', 'project', 'record'];
/** What the harness shows to the outside; no room of its own enters by it. */
const DOORS = '^harness/(index|config)\\.ts$';

const PACKAGES = '(^|/)node_modules/';
const PLAYWRIGHT = `${PACKAGES}@playwright/test/`;
/** What the shared vocabulary reads downloaded files, and judges accessibility, with. */
const FILES = `${PACKAGES}(exceljs|unpdf|csv-parse|@axe-core/playwright)/`;
const CUCUMBER = `${PACKAGES}@cucumber/cucumber/`;

export default {
  forbidden: [...roomRules(), ...harnessRules(), ...pageRules(), ...stepRules(), ...generalRules()],
  options: {
    // TypeScript 7 has no parser that dependency-cruiser can use: without swc it would read no module at all.
    parser: 'swc',
    doNotFollow: { path: [PACKAGES, '^dist/'] },
    exclude: { path: '^(reports|records)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};

function roomRules() {
  return ROOMS.map((room, index) => {
    const before = ROOMS.slice(0, index);
    const closed = room === 'cli' ? before : [...before, 'authoring'];
    return {
      ...forbid(`room-order-${room}`, `${room} may import only the rooms after it`),
      from: { path: `^harness/${room}/` },
      to: { path: [...closed.map((other) => `^harness/${other}/`), DOORS] },
    };
  });
}

function harnessRules() {
  return [
    {
      ...forbid('room-order-authoring', 'authoring may import gherkin and the rooms after it'),
      from: { path: '^harness/authoring/' },
      to: { path: ['^harness/(cli|publish|prove|judge|run)/', DOORS] },
    },
    {
      ...forbid(
        'room-unknown',
        'a folder of harness/ that is not one of the rooms has no place in their order',
      ),
      from: { path: '^harness/[^/]+/', pathNot: `^harness/(${ROOMS.join('|')}|authoring)/` },
      to: {},
    },
    {
      ...forbid('errors-import-nothing', 'every room imports errors.ts, so it imports none'),
      from: { path: '^harness/errors\\.ts$' },
      to: {},
    },
    {
      ...forbid('doors-not-to-cli', 'what the package shows must not start the command line'),
      from: { path: DOORS },
      to: { path: '^harness/cli/' },
    },
    {
      ...forbid(
        'harness-knows-no-application',
        'the harness is given a project folder; it never imports one',
      ),
      from: { path: '^harness/' },
      to: { path: '^(features|steps|pages|data|sandbox|tests|bench|bin)/' },
    },
  ];
}

function pageRules() {
  return [
    {
      ...forbid('pages-shared', 'shared components import only @playwright/test and each other'),
      from: { path: '^pages/shared/' },
      to: { pathNot: [PLAYWRIGHT, '^pages/shared/'] },
    },
    {
      ...forbid(
        'pages',
        'a page imports only @playwright/test, pages/shared and pages of its own application',
      ),
      from: { path: '^pages/([^/]+)/', pathNot: '^pages/shared/' },
      to: { pathNot: [PLAYWRIGHT, '^pages/shared/', '^pages/$1/'] },
    },
  ];
}

function stepRules() {
  const shared = [PLAYWRIGHT, CUCUMBER, '^pages/shared/', '^harness/index\\.ts$', '^steps/shared/'];
  return [
    {
      ...forbid('steps-shared', 'shared steps know no application and enter the harness by its index'),
      from: { path: '^steps/shared/' },
      to: { pathNot: [...shared, FILES, /^(node:|fs$|path$)/.source] },
    },
    {
      ...forbid(
        'steps',
        'steps import pages of their own application, pages/shared, council-uat, Cucumber, Playwright',
      ),
      from: { path: '^steps/([^/]+)/', pathNot: '^steps/(shared|journeys)/' },
      to: { pathNot: [...shared, '^pages/$1/', '^steps/$1/'] },
    },
    {
      ...forbid(
        'steps-journeys',
        'journeys cross applications: they may open the pages of any, and nothing else',
      ),
      from: { path: '^steps/journeys/' },
      to: { pathNot: [...shared, '^pages/', '^steps/journeys/'] },
    },
  ];
}

function generalRules() {
  return [
    {
      ...forbid(
        'sandbox-stands-alone',
        'the sandbox is an application like any other: it knows nothing of its tests',
      ),
      from: { path: '^sandbox/' },
      to: { path: '^(harness|features|steps|pages|tests|bench|bin)/' },
    },
    {
      ...forbid('no-cycle', 'modules that import each other in a circle cannot be understood one at a time'),
      // These run inside the page as one text and know each other's types alone, through kit.ts.
      from: { pathNot: '^pages/shared/finding/in-page/' },
      to: { circular: true },
    },
    {
      ...forbid('no-unresolved', 'an import that leads nowhere would slip past the other rules'),
      from: {},
      to: { couldNotResolve: true },
    },
    {
      ...forbid(
        'shipped-code-needs-dependencies',
        'what is packed runs without the development dependencies',
      ),
      from: { path: '^(harness|steps/shared|pages/shared)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ];
}

function forbid(name, comment) {
  return { name, comment, severity: 'error' };
}
