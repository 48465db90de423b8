import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempProject } from '../gates/temp-project.ts';

const COPIED = [
  'bin',
  'harness/errors.ts',
  'harness/run/browser.ts',
  'harness/run/browser-places.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const SOURCES = {
  'harness/one.ts': 'export const one: number = 1;\n',
  'pages/shared/two.ts': 'export const two: number = 2;\n',
  'steps/shared/three.ts': 'export const three: number = 3;\n',
};

describe('setup.mjs', () => {
  it('builds, then has nothing to do and says nothing', () => {
    const folder = tempProject(SOURCES, COPIED);
    expect(setUp(folder)).toMatchObject({ status: 0, stderr: expect.stringContaining('Building …') });
    const built = statSync(join(folder, 'dist/harness/one.js')).mtimeMs;
    expect(existsSync(join(folder, 'dist/steps/shared/three.js'))).toBe(true);
    expect(setUp(folder)).toMatchObject({ status: 0, stderr: '', stdout: '' });
    expect(statSync(join(folder, 'dist/harness/one.js')).mtimeMs).toBe(built);
  });

  it('builds again what changed, and removes what came of a source that is gone', () => {
    const folder = tempProject(SOURCES, COPIED);
    setUp(folder);
    rmSync(join(folder, 'harness/one.ts'));
    writeFileSync(join(folder, 'harness/four.ts'), 'export const four = 4;\n');
    expect(setUp(folder).status).toBe(0);
    const left = ['one.js', 'one.d.ts', 'one.js.map', 'four.js'].filter((file) =>
      existsSync(join(folder, 'dist/harness', file)),
    );
    expect(left).toEqual(['four.js']);
  });

  it('names what does not compile, and looks again the next time', () => {
    const wrong = { ...SOURCES, 'harness/one.ts': "export const one: number = 'one';\n" };
    const folder = tempProject(wrong, COPIED);
    for (const _ of ['first', 'second']) {
      const { status, stderr } = setUp(folder);
      expect(stderr).toMatch(/The sources do not compile.*\nharness\/one\.ts\(1,14\): error TS2322/);
      expect(status).toBe(2);
    }
  });

  it('builds once when two start at the same time', async () => {
    const folder = tempProject(SOURCES, COPIED);
    const [one, two] = await Promise.all([setUpAlongside(folder), setUpAlongside(folder)]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(`${one.stderr}${two.stderr}`.match(/^Building …$/gm)).toHaveLength(1);
  });

  it('does not wait for a set-up that was killed', () => {
    const folder = tempProject(SOURCES, COPIED);
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
    writeFileSync(join(folder, `council-uat-setup-${name}`), String(ended));
    expect(setUp(folder, { TMPDIR: folder, TEMP: folder }).stderr).toMatch(/^Building …\n.* done in/m);
  });

  it('installs nothing through a link, which would empty the folder that it leads to', () => {
    const folder = tempProject(SOURCES, COPIED);
    const modules = join(folder, 'elsewhere');
    mkdirSync(modules);
    rmSync(join(folder, 'node_modules'));
    symlinkSync(modules, join(folder, 'node_modules'), 'junction');
    const { status, stderr } = setUp(folder);
    expect(stderr).toContain('node_modules is a link to a folder that does not hold what');
    expect(status).toBe(2);
  });

  it('stops at a browser that UAT_BROWSER names and that is not there', () => {
    const folder = tempProject(SOURCES, COPIED);
    const { status, stderr } = setUp(folder, { UAT_BROWSER: '/no/such/browser' });
    expect(stderr).toContain('UAT_BROWSER: "/no/such/browser" is not on this machine');
    expect(status).toBe(2);
  });
});

function setUp(folder: string, env: NodeJS.ProcessEnv = {}) {
  const options = {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, ...env },
  } as const;
  return spawnSync(process.execPath, ['bin/setup.mjs', '--quiet'], options);
}

async function setUpAlongside(folder: string): Promise<{ code: number; stderr: string }> {
  const child = spawn(process.execPath, ['bin/setup.mjs', '--quiet'], { cwd: folder });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, stderr };
}
