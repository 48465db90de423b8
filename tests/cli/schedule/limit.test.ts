import { expect, it } from 'vitest';
import { projectFolder, SOUND } from '../../project/folder.ts';
import { runMain } from '../run-main.ts';

/** A release whose gate after the change has a time of its own, within a window. */
function aRelease(within: string, window: string, change: string): string {
  const sound = SOUND['data/releases/council-tax-2026-2.yaml'] ?? '';
  const gate = `  post-change:\n    environment: uat\n    packs: [smoke]\n    within: ${within}\n    rules: { maximum failures: 0 }\n`;
  return `${sound.replace('CHG0030001', change)}${gate}window: ${window}\n`;
}

const SATURDAY = '{ from: 2026-11-28 18:00, to: 2026-11-28 22:00 }';
const root = () =>
  projectFolder({
    'data/releases/first.yaml': aRelease('30 minutes', SATURDAY, 'CHG0030002'),
    'data/releases/second.yaml': aRelease(
      '15 minutes',
      '{ from: 2026-11-29 06:00, to: 2026-11-29 08:00 }',
      'CHG0030003',
    ),
    'data/releases/later.yaml': aRelease(
      '40 minutes',
      '{ from: 2026-12-12 06:00, to: 2026-12-12 08:00 }',
      'CHG0030004',
    ),
  });

/** Minutes after which the scheduler would kill it. */
async function limit(...what: string[]): Promise<string | undefined> {
  const folder = root();
  const { stdout, stderr } = await runMain(folder, [
    '--project',
    folder,
    'schedule',
    ...what,
    '--for',
    'systemd',
  ]);
  return /TimeoutStartSec=(\d+)min/.exec(stdout)?.[1] ?? stderr;
}

it.each([
  ['--within=45m'],
  ['--within', '45 minutes'],
  ['--within', '45min'],
  ['--within', '5m', '--within', '45m'],
])('is twice the time that the command gives itself, as the command reads it: %s %s', async (...within) => {
  expect(await limit('smoke', '--all', ...within)).toBe('90');
});

it('leaves the night for what is waited for, however that is written', async () => {
  expect(await limit('smoke', '--all', '--within=45m', '--wait-for=billing', '--until', '06:00')).toBe('810');
});

it("is twice the gate's own time where nothing else is said", async () => {
  expect(await limit('smoke', 'first')).toBe('60');
  expect(await limit('smoke', '--gate=uat-exit', 'first')).toBe('20');
  expect(await limit('hypercare', 'later')).toBe('80');
});

it('is twice what all releases may take that are due together, one after the other', async () => {
  expect(await limit('smoke', '--all')).toBe('90');
  expect(await limit('smoke', '--all', '--gate', 'uat-exit')).toBe('20');
});
