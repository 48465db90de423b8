import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceToSeal, RunToProve } from '../../harness/prove/index.ts';
import type { RunRecord } from '../../harness/run/schema.ts';
import { aRun, screenshotOf, tinyJpeg } from '../run-record.ts';

const FEATURE = 'Feature: Refunds\n';

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'prove-'));
}

/** A project with one feature, and a run of it on the disk: three scenarios, each step with a picture. */
export function aProvableRun(overrides: Partial<RunRecord> = {}, root = temporaryFolder()): EvidenceToSeal {
  write(root, 'features/council-tax/refunds.feature', FEATURE);
  const features = [{ path: 'features/council-tax/refunds.feature', sha256: hash(FEATURE) }];
  const record = aRun({ features, ...overrides });
  const run = writeRun(root, withPictures(record));
  return {
    project: { root, name: 'Ashdale Borough Council', timeZone: 'Europe/London' },
    release: { key: 'council-tax-2026-2', name: 'Council Tax 2026.2', change: 'CHG0030001' },
    gate: { key: 'uat-exit' },
    runs: [run],
    allure: write(root, 'reports/allure.html', '<!doctype html><title>Allure</title>'),
    out: join(root, 'records/packs'),
  };
}

/** run.json, journal and media of a record in `reports/runs/<id>` of a project. */
export function writeRun(root: string, record: RunRecord): RunToProve {
  const folder = join(root, 'reports/runs', record.id.replace(/[^\w-]/g, '_'));
  write(folder, 'run.json', JSON.stringify(record));
  write(folder, 'events.ndjson', '{"type":"run"}\n');
  write(folder, 'messages.ndjson', '{"meta":{}}\n');
  write(folder, 'junit.xml', '<testsuites/>\n');
  for (const step of stepsOf(record))
    for (const media of step.media) write(folder, media.path, pictures.get(media.sha256) ?? '');
  return { folder, record };
}

/** The record with a picture of its own for every step; the first step's is the same in all scenarios. */
export function withPictures(record: RunRecord, bytes = 0): RunRecord {
  const scenarios = record.scenarios.map((scenario) => ({
    ...scenario,
    attempts: scenario.attempts.map((attempt) => ({
      ...attempt,
      steps: attempt.steps.map((step, at) => ({
        ...step,
        media: [picture(at === 0 ? 'sign-in' : `${scenario.id}-${attempt.number}-${at}`, bytes)],
      })),
    })),
  }));
  return { ...record, scenarios };
}

export function picture(seed: string, bytes = 0) {
  const jpeg = tinyJpeg(seed, bytes);
  const media = screenshotOf(jpeg);
  pictures.set(media.sha256, jpeg);
  return media;
}

export function write(folder: string, path: string, content: string | Buffer): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

export function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

const pictures = new Map<string, Buffer>();

function stepsOf(record: RunRecord) {
  return record.scenarios.flatMap((scenario) => scenario.attempts.flatMap((attempt) => attempt.steps));
}
