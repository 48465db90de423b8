import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../harness/project/index.ts';
import { certificateCheck } from '../../../harness/run/ready/certificate.ts';
import { keepReadiness, newestReadiness } from '../../../harness/run/ready/kept-reports.ts';
import { versionCheck } from '../../../harness/run/ready/ready.ts';
import { READY_SCHEMA, type ReadyReport } from '../../../harness/run/ready/report.ts';
import { clockDifference } from '../../../harness/run/seats/place-signs.ts';

const target = { application: { key: 'ct' } as Application };

function report(overrides: Partial<ReadyReport> = {}): ReadyReport {
  return {
    schema: READY_SCHEMA,
    at: '2026-11-22T07:00:00.000Z',
    durationMs: 1,
    council: 'ashdale',
    environment: 'uat',
    release: null,
    applications: [{ key: 'ct', name: 'Council Tax', address: 'http://127.0.0.1' }],
    ready: true,
    checks: [],
    ...overrides,
  };
}

describe('checks', () => {
  it.each([
    [-1, 'failed', 'expired 1 day ago'],
    [0, 'note', 'expires in 0 days'],
    [29, 'note', 'expires in 29 days'],
    [30, 'ok', 'valid for 30 days'],
    [undefined, 'note', 'no certificate could be read'],
  ] as const)('of a certificate with %s days left', (days, status, said) => {
    expect(certificateCheck('ct', days)).toMatchObject({ status, said });
  });

  it.each([
    ['2', 'ok', '2'],
    ['1', 'failed', '1, as before the release, and not 2'],
    ['3', 'failed', '3, and not 2'],
    [null, 'note', 'it shows none'],
  ] as const)('of version %s for a release from 1 to 2', (version, status, said) => {
    expect(versionCheck(target, version, { from: '1', to: '2' })).toMatchObject({ status, said });
  });

  it.each([
    ['Sun, 22 Nov 2026 08:01:00 GMT', undefined, 61],
    ['Sun, 22 Nov 2026 06:00:00 GMT', undefined, -60],
    ['Sun, 22 Nov 2026 08:01:00 GMT', '3600', 0],
    ['no date', undefined, 0],
    [undefined, undefined, 0],
  ] as const)('of a clock that says %s with an age of %s', (date, age, minutes) => {
    expect(clockDifference(date, age, Date.parse('2026-11-22T07:00:00Z'))).toBe(minutes);
  });
});

describe('a report for a gate', () => {
  const reports = () => mkdtempSync(path.join(tmpdir(), 'council-uat-ready-'));
  const wanted = { council: 'ashdale', environment: 'uat', applications: ['ct'] };

  it('is the newest of the place that covers the applications', async () => {
    const folder = reports();
    await keepReadiness(folder, report());
    await keepReadiness(folder, report({ at: '2026-11-22T08:00:00.000Z', ready: false }));
    await keepReadiness(folder, report({ at: '2026-11-22T09:00:00.000Z', environment: 'live' }));
    await keepReadiness(folder, report({ at: '2026-11-22T10:00:00.000Z', applications: [] }));
    expect(newestReadiness(folder, wanted)?.at).toBe('2026-11-22T08:00:00.000Z');
  });

  it('is none where nothing was looked at, or the file is broken', async () => {
    const folder = reports();
    expect(newestReadiness(folder, wanted)).toBeUndefined();
    const file = await keepReadiness(folder, report());
    writeFileSync(file, '{');
    expect(newestReadiness(folder, wanted)).toBeUndefined();
  });
});
