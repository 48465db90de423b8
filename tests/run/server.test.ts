import { expect, it } from 'vitest';
import { loadProject } from '../../harness/project/index.ts';
import { startServer } from '../../harness/run/server.ts';
import { makeProject } from '../e2e/kit/project.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('leaves nothing running that keeps the command from ending when the server ends at once', async () => {
  const project = loadProject(makeProject({ 'data/project.yaml': SETTINGS, 'broken.mjs': 'process.exit(1)' }));
  const before = timers();
  await expect(startServer(project)).rejects.toThrow('broken.mjs ended with code 1 before it was ready');
  expect(timers()).toBe(before);
});

const SETTINGS = 'name: A\ncouncil: ashdale\nserver: { start: broken.mjs }\n';
