import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { GROUPS, kitTells } from './kit.ts';
import { recordTells } from './record.ts';
import { type Ran, runWithUat, samplesProject } from './run-sample.ts';

// One run for many: to start one costs as much as dozens of their scenarios.
describe.each([
  ['the compatibility kit', GROUPS.together, []],
  ['the compatibility kit, tried again', GROUPS.retried, ['--retries=2']],
])('%s', (_what, samples, more) => {
  let ran: Ran;

  beforeAll(async () => {
    const options = { arguments: ['--workers=3', ...more], signal: new AbortController().signal };
    ran = await runWithUat(samplesProject(samples), options);
  }, 300_000);

  test.for(samples)('%s', (sample) => {
    // A scenario without steps passes in Cucumber; here what shows nothing proves nothing.
    const kit = { ...kitTells(sample), ...(sample === 'empty' ? { success: false } : {}) };
    expect(ran.record && recordTells(partOf(ran.record, sample), ran.folder), ran.output).toEqual(kit);
  });

  test('no problem of the run, and its exit code', () => {
    expect(ran.record?.problems).toEqual([]);
    expect(ran.exitCode).toBe(1);
  });
});

/** The run as if it had been of one sample. */
function partOf(run: RunRecord, sample: string): RunRecord {
  return { ...run, scenarios: run.scenarios.filter((one) => one.feature.startsWith(`features/${sample}/`)) };
}
