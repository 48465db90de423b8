import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkedEvery, untilOf } from '../../../harness/cli/hypercare/until.ts';
import { main } from '../../../harness/cli/main.ts';
import type { Project, Release } from '../../../harness/project/index.ts';

const SAMPLE = fileURLToPath(new URL('../../..', import.meta.url));
const LONDON = { settings: { timeZone: 'Europe/London' } } as Project;
const NOW = new Date('2026-06-01T12:00:00Z');
const until = (named: string | undefined, ends: string | null = null) =>
  untilOf(LONDON, { key: 'homefix-8-2', ends } as Release, named, NOW);

describe('until when', () => {
  it.each([
    ['2026-06-12', '2026-06-12T23:00:00.000Z'],
    ['2026-12-12', '2026-12-13T00:00:00.000Z'],
    ['2026-06-12 18:00', '2026-06-12T17:00:00.000Z'],
  ])('%s, on the clocks of the project', (named, expected) => {
    expect(until(named)).toBe(expected);
  });

  it('is the last day of the release where nothing is said', () => {
    expect(until(undefined, '2026-06-30')).toBe('2026-06-30T23:00:00.000Z');
    expect(() => until(undefined)).toThrow('homefix-8-2 does not say when it ends');
  });

  it.each(['12 June', '2026-13-01', '2027-02-30', '2026-06-12 25:00', '2026-06-12T18:00'])(
    'is not "%s"',
    (named) => {
      expect(() => until(named)).toThrow('is no day');
    },
  );

  it('is not over yet', () => {
    expect(() => until('2026-05-31')).toThrow('2026-05-31 is over. Name a day to come');
  });
});

it('rounds are 5 minutes to 24 hours apart', () => {
  expect(checkedEvery(300_000)).toBe(300_000);
  expect(() => checkedEvery(60_000)).toThrow('rounds are 5 minutes to 24 hours apart');
  expect(() => checkedEvery(100_000_000)).toThrow('rounds are');
});

it.each([
  [['hypercare', 'nothing'], '"nothing" is not a release'],
  [['hypercare', 'homefix-8-2', '--until', '2020-01-01', '--gate', 'uat-exit'], '2020-01-01 is over'],
  [['hypercare', 'homefix-8-2', '--every', 'often'], '"often" is not a length of time'],
  [['hypercare', 'homefix-8-2', '--until', '2099-01-01'], '"post-change" is not a gate of this release'],
])('a command that is wrong begins nothing: %s', async (argv, said) => {
  let stderr = '';
  const into = (take: (text: string) => void) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        take(String(chunk));
        done();
      },
    });
  const io = { stdout: into(() => {}), stderr: into((text) => (stderr += text)), env: {}, cwd: SAMPLE };
  expect(await main(argv, io)).toBe(2);
  expect(stderr).toContain(said);
});
