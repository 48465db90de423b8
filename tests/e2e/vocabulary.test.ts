import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { newestRun, statuses, uat } from './kit/uat.ts';

const PROJECT = fileURLToPath(new URL('../projects/vocabulary', import.meta.url));

it('runs a project of YAML and Gherkin alone with the general vocabulary', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'council-uat-vocabulary-'));
  cpSync(PROJECT, project, { recursive: true });
  expect((await uat(project, ['check'])).stdout).toContain('nothing to correct');
  const { code } = await uat(project, ['run', 'all', '--env', 'uat']);
  const run = newestRun(project);
  const reasons = run.scenarios.flatMap(({ attempts }) => attempts.flatMap(({ reason }) => reason ?? []));
  expect(reasons).toEqual([]);
  expect(Object.values(statuses(run))).toEqual(Array(8).fill('passed'));
  expect(code).toBe(0);
});
