// A run of a made-up pack on the disk: features, run.json, journal, messages, JUnit and pictures.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawScreens, load, Pictures } from './made-up-screens.mjs';

const RISKS = ['high', 'medium', 'medium', 'low', 'low'];
const START = Date.parse('2026-11-22T07:15:00.000Z');

const APPLICATION = {
  key: 'council-tax',
  name: 'Council Tax',
  supplier: 'Nobody (made up)',
  owner: 'Revenues Systems team',
  environment: 'uat',
  address: 'http://127.0.0.1:1',
  classOfData: 'synthetic',
  versionBefore: '2026.2',
  versionAfter: '2026.2',
  versionSource: 'read',
  attestedBy: null,
};

/** Resolves to how many scenarios and pictures were made, and the pictures' bytes. One scenario in fifty fails. */
export async function writeMadeUpRun({ folder, scenarios, steps, distinct, harness }) {
  const count = Number(scenarios);
  const run = path.join(folder, 'reports/runs/20261122T071500Z-made-up-0001');
  mkdirSync(path.join(run, 'media'), { recursive: true });
  const screens = await drawScreens(harness);
  const pictures = new Pictures(run, screens, Number(distinct));
  const features = writeFeatures(folder, count, Number(steps));
  const journal = [];
  const records = Array.from({ length: count }, (_, at) => scenarioRecord(at, Number(steps), pictures));
  const record = runRecord(records, features);
  for (const scenario of records)
    for (const step of scenario.attempts[0].steps)
      journal.push(JSON.stringify({ at: step.started, type: 'step', id: scenario.id, number: 1, step }));
  write(run, 'run.json', `${JSON.stringify(record, null, 1)}\n`);
  write(run, 'events.ndjson', `${journal.join('\n')}\n`);
  const { cucumberMessages } = await load(harness, 'run/formats/messages.js');
  const { readFeatures } = await load(harness, 'gherkin/features.js');
  const { junitXml } = await load(harness, 'run/formats/junit.js');
  const lines = [...cucumberMessages(record, readFeatures(folder))].map((one) => JSON.stringify(one));
  write(run, 'messages.ndjson', `${lines.join('\n')}\n`);
  write(run, 'junit.xml', junitXml(record));
  return { scenarios: count, pictures: pictures.count, bytes: pictures.bytes };
}

function writeFeatures(folder, count, steps) {
  const features = [];
  for (let first = 0; first < count; first += 20) {
    const uri = `features/council-tax/area-${first / 20}.feature`;
    const some = Array.from({ length: Math.min(20, count - first) }, (_, at) => first + at);
    const text = `Feature: Area ${first / 20}\n${some.map((at) => scenarioText(at, steps)).join('')}`;
    write(folder, uri, text);
    features.push({ path: uri, sha256: createHash('sha256').update(text).digest('hex') });
  }
  return features;
}

function scenarioText(at, steps) {
  const lines = Array.from(
    { length: steps },
    (_, step) => `    ${keyword(step, steps)}${stepText(at, step)}\n`,
  );
  return `  @${idOf(at)} @risk:${riskOf(at)}\n  Scenario: ${titleOf(at)}\n${lines.join('')}`;
}

function scenarioRecord(at, steps, pictures) {
  const failed = at % 50 === 7;
  const reason = failed ? { reason: 'The screen should show "£250.00"; it shows "£0.00".' } : {};
  const status = failed ? 'failed' : 'passed';
  const started = START + at * 9000;
  const list = stepRecords(at, steps, pictures, started, failed ? { status, ...reason } : { status });
  const people = [{ persona: 'revenues officer', application: 'council-tax', account: 'r.okafor' }];
  const times = { started: isoOf(started), ended: isoOf(started + 8000), durationMs: 8000 };
  const attempt = { number: 1, worker: at % 2, ...times, status, ...reason, people, steps: list, media: [] };
  return { ...planned(at), status, ...reason, attempts: [attempt] };
}

function stepRecords(at, steps, pictures, started, last) {
  return Array.from({ length: steps }, (_, step) => ({
    kind: 'step',
    keyword: keyword(step, steps),
    text: stepText(at, step),
    line: 4 + step,
    background: false,
    ...(step === steps - 1 ? last : { status: 'passed' }),
    started: isoOf(started + step * 1000),
    durationMs: 640,
    media: [pictures.next()],
  }));
}

function planned(at) {
  const area = Math.floor(at / 20);
  return {
    id: idOf(at),
    application: 'council-tax',
    title: titleOf(at),
    feature: `features/council-tax/area-${area}.feature`,
    line: 3,
    featureTitle: `Area ${area}`,
    rule: null,
    tags: [`@${idOf(at)}`, `@risk:${riskOf(at)}`],
    risk: riskOf(at),
    requirements: [`CTX-REF-${String(at % 60).padStart(2, '0')}`],
  };
}

function runRecord(scenarios, features) {
  const last = scenarios.at(-1).attempts[0].ended;
  return {
    schema: 'council-uat/run/1',
    id: '20261122T071500Z-made-up-0001',
    project: 'Made up',
    council: 'ashdale',
    environment: 'uat',
    pack: { key: 'made-up', name: 'Made up', sha256: 'a'.repeat(64) },
    selection: '',
    release: 'made-up',
    gate: 'uat-exit',
    change: 'CHG0030001',
    operator: 'Bench',
    applications: [APPLICATION],
    browser: { name: 'chromium', version: '1' },
    operatingSystem: 'Linux',
    harness: '0',
    seed: 1,
    workers: 2,
    retries: 0,
    shard: null,
    started: new Date(START).toISOString(),
    ended: last,
    state: 'complete',
    features,
    problems: [],
    scenarios,
  };
}

const isoOf = (time) => new Date(time).toISOString();
const idOf = (at) => `CT-${String(at + 1).padStart(4, '0')}`;
const riskOf = (at) => RISKS[at % RISKS.length];
const titleOf = (at) => `A refund of £${at + 1}.00 waits until somebody whose limit is high enough agrees`;
const stepText = (at, step) =>
  `the refund ${at} of the account of 3 Market Street is looked at on page ${step} of its history`;

function keyword(step, steps) {
  if (step === 0) return 'Given ';
  if (step === steps - 2) return 'When ';
  return step === steps - 1 ? 'Then ' : 'And ';
}

function write(folder, file, text) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
