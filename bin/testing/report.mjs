import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../setup/folder.mjs';

/** Where vitest writes what became of a project's tests, and the options that make it do so. */
export function newReport(project) {
  const path = join(FOLDER, 'reports', 'tests', `${project}.json`);
  rmSync(path, { force: true });
  return { path, options: ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`] };
}

/**
 * How many tests passed and failed. A stage that failed has at least one failure, whatever it wrote. A stage of
 * tests that wrote nothing, or that tells of no test, has failed; so has a test that was passed over.
 */
export function count(ok, report) {
  if (report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numTotalTests: all } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed, failed: Math.max(all - passed, ok && all > 0 ? 0 : 1) };
}
