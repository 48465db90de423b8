import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { newestRun, uat } from './kit/uat.ts';

describe('a disk that is full', () => {
  const preload = new URL('./kit/full-disk.mjs', import.meta.url).href;
  const disk = (bytes: number) => ({ NODE_OPTIONS: `--import ${preload}`, DISK_BYTES: String(bytes) });
  const full =
    /^.*reports.runs.*: the disk is full, and the file was not written\. Free at least 1 MB there/m;

  it('costs one line before the first scenario when there is no room to begin with', async () => {
    const project = makeProject();
    const { code, stderr } = await uat(project, ['run', 'all'], disk(-1));
    expect(stderr).toMatch(full);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('is no pass when it fills up on the way, and what was written stays readable', async () => {
    const project = makeProject();
    const { code, stderr, stdout } = await uat(project, ['run', 'all'], disk(3_000));
    expect(stderr).toMatch(full);
    expect(stdout).not.toContain('passed');
    expect(code).toBe(2);
    const again = await uat(project, ['report']);
    expect(again.code).toBe(0);
    expect(newestRun(project)).toMatchObject({ state: 'running', operator: 'Test Officer' });
  });
});

describe('evidence that cannot be kept', () => {
  it('takes nobody the verdict, and what publishes it later is said', async () => {
    const project = makeProject(aRelease('uat'));
    mkdirSync(path.join(project, 'reports'));
    writeFileSync(path.join(project, 'reports', 'allure'), 'a file where a folder must be');
    const { code, stderr } = await uat(project, ['release', 'one']);
    expect(stderr).toMatch(/^GO$/m);
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /reports.allure.*: a file stands where .* uat gate one --gate uat-exit --publish\.$/,
    );
    expect(code).toBe(2);
    rmSync(path.join(project, 'reports', 'allure'));
    expect((await uat(project, ['gate', 'one', '--publish'])).code).toBe(0);
    expect(existsSync(path.join(project, 'records/changes/CHG0000001/work-notes'))).toBe(true);
  });
});

describe('a reports folder that cannot be written', () => {
  it('says which folder, and what to do', async () => {
    const project = makeProject();
    mkdirSync(path.join(project, 'reports'));
    writeFileSync(path.join(project, 'reports', 'runs'), 'a file where a folder must be');
    const { code, stderr } = await uat(project, ['run', 'all']);
    expect(stderr).toMatch(
      /^.*reports.runs: a file stands where a folder is needed, or a folder where a file is\. Move it away and try again\.$/m,
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
    expect(existsSync(path.join(project, 'records'))).toBe(false);
  });
});
