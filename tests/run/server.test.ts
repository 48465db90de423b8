import { afterEach, expect, it, vi } from 'vitest';
import { loadProject } from '../../harness/project/index.ts';
import { startServer } from '../../harness/run/server.ts';
import { makeProject } from '../e2e/kit/project.ts';

const SETTINGS = 'name: A\ncouncil: ashdale\nserver: { start: broken.mjs, ready within: 77 seconds }\n';

afterEach(() => vi.restoreAllMocks());

it('leaves no timer that keeps the command from ending when the server ends at once', async () => {
  const files = { 'data/project.yaml': SETTINGS, 'broken.mjs': 'process.exit(1)' };
  const project = loadProject(makeProject(files));
  const [set, cleared] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
  await expect(startServer(project)).rejects.toThrow('broken.mjs ended with code 1 before it was ready');
  const timer = set.mock.results[set.mock.calls.findIndex(([, delay]) => delay === 77_000)]?.value;
  expect(timer).toBeDefined();
  expect(cleared).toHaveBeenCalledWith(timer);
});
