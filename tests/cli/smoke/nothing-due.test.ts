import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { main } from '../../../harness/cli/main.ts';

const SAMPLE = fileURLToPath(new URL('../../..', import.meta.url));

async function uat(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        said[name] += chunk;
        done();
      },
    });
  const io = { stdout: into('stdout'), stderr: into('stderr'), env: {}, cwd: SAMPLE };
  return { code: await main(argv, io), ...said };
}

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
