// Parts a and b: 200 scenarios of 8 steps, without evidence and with it.
import { writeBdd } from '../projects/bdd.mjs';
import { writeCucumber } from '../projects/cucumber.mjs';
import { writeHandwritten } from '../projects/handwritten.mjs';
import { writeUat } from '../projects/uat.mjs';
import { interleaved, ratioOf } from '../rounds.mjs';
import { startSite } from '../site.mjs';

const SCENARIOS = 200;
/** With this share of the server's, a scenario takes about 600 ms on a quiet machine. */
const THINK_MS = 90;

/** Resolves to lines `{what, figure, target, met}`. */
export async function speed(bench) {
  const site = await startSite(THINK_MS);
  const count = bench.scaled(SCENARIOS);
  try {
    const times = await interleaved(competitors(bench, count, site.address), bench, ['handwritten']);
    return [
      bench.atMost('a. without evidence ÷ hand-written', ratioOf(times, 'uat-none', 'handwritten'), 1.05),
      bench.atMost('b. with evidence ÷ hand-written without', ratioOf(times, 'uat-full', 'handwritten'), 1.3),
      bench.atLeast(
        'b. cucumber-js with pictures ÷ with evidence',
        ratioOf(times, 'cucumber', 'uat-full'),
        1.5,
      ),
      bench.atLeast(
        'b. playwright-bdd with pictures ÷ with evidence',
        ratioOf(times, 'bdd', 'uat-full'),
        1.5,
      ),
    ];
  } finally {
    site.stop();
  }
}

function competitors(bench, count, address) {
  const { browser, harness, modules } = bench;
  const env = { BENCH_ADDRESS: address };
  const pictures = { ...env, BENCH_PICTURES: '1' };
  const folder = (name) => bench.folder(name);
  writeHandwritten(folder('handwritten'), count, browser);
  writeCucumber(folder('cucumber'), count, browser);
  writeBdd(folder('bdd'), count, browser);
  writeUat(folder('uat-none'), count, { evidence: 'none', address });
  writeUat(folder('uat-full'), count, { evidence: 'every change', address });
  const playwright = [`${modules}/@playwright/test/cli.js`, 'test'];
  const uat = [`${harness}/bin/uat.mjs`, 'run', 'all', '--workers', '2', '--operator', 'Bench'];
  return {
    handwritten: { commands: [playwright], env },
    'uat-none': { commands: [uat], env },
    'uat-full': { commands: [uat], env },
    cucumber: { commands: [[`${modules}/@cucumber/cucumber/bin/cucumber.js`]], env: pictures },
    bdd: { commands: [[`${modules}/playwright-bdd/dist/cli/index.js`], playwright], env: pictures },
  };
}
