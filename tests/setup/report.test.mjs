import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { count } from '../../bin/testing/report.mjs';

describe('count', () => {
  it('counts a check as one', () => {
    expect(count(true)).toEqual({ passed: 1, failed: 0 });
    expect(count(false)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts every test of a project', () => {
    expect(count(true, report({ numPassedTests: 7, numTotalTests: 7 }))).toEqual({ passed: 7, failed: 0 });
    expect(count(false, report({ numPassedTests: 5, numTotalTests: 7 }))).toEqual({ passed: 5, failed: 2 });
  });

  it('takes a test that was passed over for a failure', () => {
    expect(count(true, report({ numPassedTests: 6, numTotalTests: 7 }))).toEqual({ passed: 6, failed: 1 });
  });

  it('never passes on nothing', () => {
    expect(count(true, report({ numPassedTests: 0, numTotalTests: 0 }))).toEqual({ passed: 0, failed: 1 });
    expect(count(true, join(tmpdir(), 'no-such-report.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it('believes the exit code when every test passed but the run failed', () => {
    expect(count(false, report({ numPassedTests: 7, numTotalTests: 7 }))).toEqual({ passed: 7, failed: 1 });
  });
});

function report(content) {
  const folder = mkdtempSync(join(tmpdir(), 'council-uat-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}
