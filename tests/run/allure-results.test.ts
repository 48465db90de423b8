import fs, { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Suite } from '@playwright/test/reporter';
import { expect, it, vi } from 'vitest';
import AllureResults from '../../harness/run/allure-results.ts';

interface Runtime {
  readonly allureRuntime: { readonly writer: { writeResult(result: { uuid: string }): void } };
}

it('writes a result without waiting for the disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'uat-allure-'));
  const waits = vi.spyOn(fs, 'fsyncSync');
  const reporter = new AllureResults({ resultsDir: path.join(folder, 'results') });
  reporter.onBegin({} as Suite);
  const { writer } = (reporter as unknown as Runtime).allureRuntime;
  writer.writeResult({ uuid: 'one' });
  expect(readdirSync(path.join(folder, 'results'))).toEqual(['one-result.json']);
  expect(waits).not.toHaveBeenCalled();
});
