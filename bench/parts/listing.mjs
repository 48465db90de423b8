// Part c: 10,000 scenarios in 500 features with 300 step definitions: listing and checking.
import { rmSync } from 'node:fs';
import { writeLargeBdd } from '../projects/bdd.mjs';
import { writeLargeCucumber } from '../projects/cucumber.mjs';
import { writeLargeUat } from '../projects/uat.mjs';
import { interleaved, ratioOf } from '../rounds.mjs';

const FEATURES = 500;
const DEFINITIONS = 300;

/** Resolves to lines `{what, figure, target, met}`. */
export async function listing(bench) {
  const times = await interleaved(competitors(bench, bench.scaled(FEATURES)), bench, ['large-uat check']);
  const quicker = (name, other) => ratioOf(times, other, name);
  return [
    bench.atLeast(
      'c. playwright-bdd ÷ ours, listing, first time',
      quicker('large-uat cold', 'large-bdd cold'),
      3,
    ),
    bench.atLeast('c. playwright-bdd ÷ ours, listing, again', quicker('large-uat', 'large-bdd'), 3),
    bench.atLeast(
      'c. cucumber-js --dry-run ÷ uat check, first',
      quicker('large-uat check cold', 'large-cucumber'),
      2,
    ),
    bench.atLeast(
      'c. cucumber-js --dry-run ÷ uat check, again',
      quicker('large-uat check', 'large-cucumber'),
      2,
    ),
  ];
}

function competitors(bench, features) {
  const { browser, harness, modules } = bench;
  const folder = (name) => bench.folder(name);
  const address = 'http://127.0.0.1:9';
  writeLargeUat(folder('large-uat'), features, DEFINITIONS, { address, harness });
  writeLargeBdd(folder('large-bdd'), features, DEFINITIONS, browser);
  writeLargeCucumber(folder('large-cucumber'), features, DEFINITIONS);
  const list = [`${harness}/node_modules/@playwright/test/cli.js`, 'test', '--list'];
  const generate = [`${modules}/playwright-bdd/dist/cli/index.js`];
  const check = [[`${harness}/bin/uat.mjs`, 'check']];
  const bddList = [`${modules}/@playwright/test/cli.js`, 'test', '--list'];
  return {
    'large-uat cold': cold(bench, 'large-uat', 'reports/stubs', [list]),
    'large-bdd cold': cold(bench, 'large-bdd', '.features-gen', [generate, bddList]),
    'large-uat': { commands: [list], env: cacheOf(bench, 'large-uat') },
    'large-bdd': { commands: [generate, bddList], env: cacheOf(bench, 'large-bdd') },
    'large-uat check cold': cold(bench, 'large-uat', 'reports/check', check),
    'large-uat check': { commands: check },
    'large-cucumber': { commands: [[`${modules}/@cucumber/cucumber/bin/cucumber.js`, '--profile', 'check']] },
  };
}

/** Without what a listing before left behind: generated files and Playwright's cache of compiled ones. */
function cold(bench, name, generated, commands) {
  const env = cacheOf(bench, name);
  const before = () => {
    for (const gone of [`${bench.folder(name)}/${generated}`, env.PWTEST_CACHE_DIR])
      rmSync(gone, { recursive: true, force: true });
  };
  return { commands, env, before };
}

function cacheOf(bench, name) {
  return { PWTEST_CACHE_DIR: `${bench.folder(name)}-cache` };
}
