import { expect, it } from 'vitest';
import { candidates } from '../../../harness/cli/smoke/due.ts';
import type { Project } from '../../../harness/project/index.ts';

const gates = { 'post-change': { environment: 'uat', packs: [], rules: {} } };
const release = (key: string, more: object) => [key, { key, name: key, window: null, gates, ...more }];
const project = {
  settings: { timeZone: 'Europe/London' },
  releases: new Map([
    release('patches', { window: { from: '2026-11-28 18:00', to: '2026-11-29 06:00' } }),
    release('upgrade', { window: { from: '2026-11-29 18:00', to: '2026-11-29 22:00' } }),
    release('undated', {}),
    release('other-gate', { gates: { 'go-live': gates['post-change'] } }),
  ] as never),
} as unknown as Project;

const dueAt = (now: string) =>
  candidates(project, 'post-change', new Date(now)).map(({ release: { key }, notDue }) => [key, notDue]);

it('takes those whose window is open, or closed less than a day ago, and says of the others why not', () => {
  expect(dueAt('2026-11-29T07:00:00Z')).toEqual([
    ['undated', 'it has no change window'],
    ['patches', null],
    ['upgrade', 'its window opens 2026-11-29 18:00'],
  ]);
  expect(dueAt('2026-11-28T17:59:00Z')[1]).toEqual(['patches', 'its window opens 2026-11-28 18:00']);
  expect(dueAt('2026-11-30T05:59:00Z')[1]).toEqual(['patches', null]);
  expect(dueAt('2026-11-30T06:01:00Z')[1]).toEqual(['patches', 'its window closed 2026-11-29 06:00']);
});
