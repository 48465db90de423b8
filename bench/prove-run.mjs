// Proves the made-up run of a folder as a release does: report, evidence, dossier.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, harness, megabytes] = process.argv.slice(2);
const packBytes = Number(megabytes) * 1_000_000;
const load = (file) => import(pathToFileURL(path.join(harness, 'dist/harness', file)).href);
const { judge } = await load('judge/index.js');
const { allureReport } = await load('prove/allure/index.js');
const { makeDossier, sealEvidence } = await load('prove/index.js');
const { findBrowser, launchOptions } = await load('run/browser.js');

const [id] = readdirSync(path.join(folder, 'reports/runs'));
const runFolder = path.join(folder, 'reports/runs', id);
const record = JSON.parse(readFileSync(path.join(runFolder, 'run.json'), 'utf8'));
const runs = [{ folder: runFolder, record }];
const release = { key: 'made-up', name: 'Made up', change: 'CHG0030001' };
const planned = record.scenarios.map(({ id: key, title, application, risk }) => ({
  id: key,
  title,
  application,
  risk,
}));
const rules = { 'everything was run': true, 'maximum failures': 0 };
const applications = { 'council-tax': { from: '2026.1', to: '2026.2' } };
const verdict = judge({
  release: { ...release, council: 'ashdale', applications },
  gate: { key: 'uat-exit', environment: 'uat', packs: ['made-up'], rules },
  packs: [{ key: 'made-up', name: 'Made up', planned }],
  runs: [record],
  now: new Date('2026-11-22T21:00:00.000Z'),
});
const project = { root: folder, name: 'Made up', timeZone: 'Europe/London', links: {} };
const report = path.join(folder, 'reports/allure/made-up');
const out = path.join(folder, 'records/packs');
const mark = timer();
await allureReport({
  title: 'Made up',
  runs,
  folder: report,
  singleFile: `${report}.html`,
  history: `${report}.jsonl`,
  links: {},
});
mark('report');
const evidence = await sealEvidence({
  project,
  release,
  gate: { key: 'uat-exit' },
  runs,
  allure: `${report}.html`,
  out,
  packBytes,
});
mark('evidence');
const browser = launchOptions(findBrowser());
await makeDossier({ project, verdict, runs, evidence, browser, packBytes });
mark('dossier');

function timer() {
  let from = Date.now();
  return (what) => {
    console.log(`  ${what}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
    from = Date.now();
  };
}
