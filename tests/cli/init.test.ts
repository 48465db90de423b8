import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from './run-main.ts';

const newFolder = () => path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-init-')), 'ashdale');

/** The other half is in `tests/e2e/init.test.ts`. */
describe('uat init', () => {
  it.each([
    [
      ['--app', 'Rents', '--url', 'ftp://x'],
      2,
      '--url: "ftp://x" is not an address. Write https://… without a password in it.\n',
    ],
    [
      ['--app', 'Rents'],
      2,
      'uat init: an application needs both --app and --url, and no folder. Write uat init FOLDER for a project, or uat init --app NAME --url URL for an application in it.\n',
    ],
    [
      ['--app', 'Rents', '--url', 'http://127.0.0.1:9'],
      3,
      'http://127.0.0.1:9: the application did not answer (net::ERR_UNSAFE_PORT). See that it is up and that the address is right.\n',
    ],
    [
      ['--app', 'Rents', '--url', 'http://127.0.0.1:1/x', '--prefix', 'rent'],
      2,
      '--prefix: "rent" is not a prefix. Use 1 to 8 capital letters and digits, for example CT.\n',
    ],
  ])('refuses %j', async (args, code, line) => {
    const project = newFolder();
    await runMain(path.dirname(project), ['init', 'ashdale']);
    const refused = await runMain(project, ['--project', project, 'init', ...args]);
    expect(refused.stderr).toBe(line);
    expect(refused.code).toBe(code);
    expect(existsSync(path.join(project, 'data/applications'))).toBe(false);
  });
});
