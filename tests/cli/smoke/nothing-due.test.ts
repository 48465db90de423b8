import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runMain } from '../run-main.ts';

const SAMPLE = fileURLToPath(new URL('../../..', import.meta.url));

const uat = (...argv: string[]) => runMain(SAMPLE, argv);

it('no release due is no fault, and JSON of nothing is JSON', async () => {
  expect(await uat('--json', 'smoke', '--all', '--gate', 'of-no-release')).toEqual({
    code: 0,
    stdout: '[]\n',
    stderr: 'No release is due at of-no-release.\n',
  });
});

it('a change that is kept in a folder is looked for where that folder is', async () => {
  const { code, stderr } = await uat('change', 'show', 'CHG0030005');
  expect(code).toBe(2);
  expect(stderr).toContain('Look into reports/records/changes.');
});
