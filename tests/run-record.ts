import { createHash } from 'node:crypto';
import {
  type ApplicationRecord,
  type AttemptRecord,
  type Media,
  RUN_SCHEMA,
  type RunRecord,
  type ScenarioRecord,
  type StepRecord,
} from '../harness/run/schema.ts';

/** When the built run started; it takes a quarter of an hour. */
const STARTED = new Date('2026-11-22T07:15:00.000Z');
const ENDED = new Date('2026-11-22T07:30:00.000Z');
/** A verdict's time one hour after the built run. */
export const JUDGED = new Date('2026-11-22T08:30:00.000Z');

/** The smallest baseline JPEG there is: one grey pixel. */
const ONE_PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A valid JPEG whose content, and so its hash, follows from `seed`; a comment fills it up to `bytes`. */
export function tinyJpeg(seed: string, bytes = 0, picture: Buffer = ONE_PIXEL): Buffer {
  const text = Buffer.alloc(Math.max(seed.length, Math.min(bytes - picture.length - 4, 65_000)), `${seed} `);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(text.length + 2);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), size, text, picture.subarray(2)]);
}

export function screenshotOf(jpeg: Buffer, name = 'Screen after the step'): Media {
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  return {
    kind: 'screenshot',
    name,
    mediaType: 'image/jpeg',
    sha256,
    path: `media/${sha256}.jpg`,
    bytes: jpeg.length,
  };
}

export function aStep(overrides: Partial<StepRecord> = {}): StepRecord {
  return {
    kind: 'step',
    keyword: 'Given ',
    text: 'I am signed in as a "revenues officer"',
    line: 8,
    background: false,
    status: 'passed',
    started: STARTED.toISOString(),
    durationMs: 420,
    media: [],
    ...overrides,
  };
}

export function anAttempt(overrides: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    number: 1,
    worker: 0,
    started: new Date(STARTED.getTime() + 5_000).toISOString(),
    ended: new Date(STARTED.getTime() + 9_200).toISOString(),
    durationMs: 4_200,
    status: 'passed',
    people: [{ persona: 'revenues officer', application: 'council-tax', account: 'r.okafor' }],
    steps: [
      aStep(),
      aStep({ keyword: 'When ', text: 'I raise a refund of £500.00', line: 9 }),
      aStep({ keyword: 'Then ', text: 'the refund waits for authorisation', line: 10 }),
    ],
    media: [],
    ...overrides,
  };
}

/** A passed scenario; a red status without attempts of its own gets an attempt that says the same. */
export function aScenario(overrides: Partial<ScenarioRecord> = {}): ScenarioRecord {
  const status = overrides.status ?? 'passed';
  return {
    id: 'CT-001',
    application: 'council-tax',
    title: 'A refund within the limit waits for authorisation',
    feature: 'features/council-tax/refunds.feature',
    line: 7,
    featureTitle: 'Refunds',
    rule: null,
    tags: ['@CT-001', '@risk:high'],
    risk: 'high',
    requirements: ['CTX-REF-01'],
    status,
    attempts: attemptsFor(status, overrides.reason),
    ...overrides,
  };
}

export function anApplication(overrides: Partial<ApplicationRecord> = {}): ApplicationRecord {
  return {
    key: 'council-tax',
    name: 'Council Tax',
    supplier: 'Fennel Revenues Systems (fictional)',
    owner: 'Revenues Systems team',
    environment: 'uat',
    address: 'http://127.0.0.1:4801',
    classOfData: 'synthetic',
    versionBefore: '2026.2',
    versionAfter: '2026.2',
    versionSource: 'read',
    attestedBy: null,
    ...overrides,
  };
}

/** A complete run of three passed scenarios. */
export function aRun(overrides: Partial<RunRecord> = {}): RunRecord {
  return {
    schema: RUN_SCHEMA,
    id: '20261122T071500Z-council-tax-regression-3f9a',
    project: 'Ashdale Borough Council (sandbox)',
    council: 'ashdale',
    environment: 'uat',
    pack: { key: 'council-tax-regression', name: 'Council Tax regression', sha256: 'a'.repeat(64) },
    selection: '(not @draft)',
    release: 'council-tax-2026-2',
    gate: 'uat-exit',
    change: 'CHG0030001',
    operator: 'Priya Nair',
    applications: [anApplication()],
    browser: { name: 'chromium-headless-shell', version: '156.0.7300.1' },
    operatingSystem: 'Linux 6.12 x64',
    harness: '0.1.0',
    seed: 20261122,
    workers: 2,
    retries: 0,
    shard: null,
    started: STARTED.toISOString(),
    ended: ENDED.toISOString(),
    state: 'complete',
    features: [{ path: 'features/council-tax/refunds.feature', sha256: 'b'.repeat(64) }],
    problems: [],
    scenarios: [
      aScenario(),
      aScenario({ id: 'CT-002', title: 'Nobody authorises a refund of their own', tags: ['@CT-002'] }),
      aScenario({
        id: 'CT-010',
        title: 'A single person discount is 25 %',
        risk: 'medium',
        tags: ['@CT-010'],
      }),
    ],
    ...overrides,
  };
}

function attemptsFor(
  status: ScenarioRecord['status'],
  reason = 'The screen showed something else',
): AttemptRecord[] {
  if (status === 'not run') return [];
  if (status === 'flaky') return [anAttempt({ status: 'failed', reason }), anAttempt({ number: 2 })];
  return [anAttempt(status === 'passed' ? {} : { status, reason })];
}
