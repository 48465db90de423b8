import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test, vi } from 'vitest';
import { GROUPS, kitTells } from './kit.ts';
import { recordTells } from './record.ts';
import { DIST, runWithPlaywright, runWithUat, sampleProject } from './run-sample.ts';
import type { RunTold } from './told.ts';

// A third run uses the moments at which two wait for their processes to start.
vi.setConfig({ maxConcurrency: 3, testTimeout: 300_000 });

/** What goes wrong outside any scenario; nothing elsewhere. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  'global-hooks-afterall-error': ['AfterAll hook went wrong'],
  'global-hooks-beforeall-error': ['BeforeAll hook went wrong'],
};

describe.concurrent('the compatibility kit', () => {
  test.for(GROUPS.alone)('%s', async (sample, { expect, signal }) => {
    const ran = await runWithPlaywright(sampleProject(sample), { arguments: [], signal });
    const kit = kitTells(sample);
    expect(ran.record && recordTells(ran.record, ran.folder), ran.output).toEqual(kit);
    expect(ran.record?.problems.map(({ message }) => message)).toEqual(PROBLEMS[sample] ?? []);
    expect(ran.exitCode).toBe(kit.success ? 0 : 1);
  });

  test('test-run-exception', async ({ expect, signal }) => {
    const folder = sampleProject('test-run-exception', {
      'playwright.config.mjs': `
        import { uatConfig } from ${JSON.stringify(pathToFileURL(path.join(DIST, 'config.js')).href)};
        const config = uatConfig(import.meta.dirname);
        export default { ...config, globalSetup: [config.globalSetup, './goes-wrong.mjs'] };`,
      'goes-wrong.mjs': `export default () => { throw new Error('Whoops!'); };`,
    });
    const ran = await runWithPlaywright(folder, { arguments: [], signal });
    const attempts = (run: RunTold | undefined) => run?.scenarios.flatMap((scenario) => scenario.attempts);
    const told = ran.record && recordTells(ran.record, ran.folder);
    expect(attempts(told), ran.output).toEqual(attempts(kitTells('test-run-exception')));
    expect(ran.record?.problems).toEqual([{ where: 'run', message: 'Error: Whoops!' }]);
    expect(ran.exitCode).toBe(1);
  });

  test('markdown is refused in plain words', async ({ expect, signal }) => {
    const ran = await runWithUat(sampleProject('markdown'), { arguments: [], signal });
    expect(ran.output).toContain('features/markdown.feature.md: features in Markdown are not run.');
    expect(ran.exitCode).toBe(2);
    expect(ran.record).toBeUndefined();
  });
});
