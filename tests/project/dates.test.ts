import { expect, test } from 'vitest';
import { utcOf } from '../../harness/project/index.ts';

test.each([
  ['2026-11-28 18:00', 'Europe/London', '2026-11-28T18:00:00.000Z'],
  ['2026-07-01 18:00', 'Europe/London', '2026-07-01T17:00:00.000Z'],
  ['2026-07-01 00:30', 'Europe/London', '2026-06-30T23:30:00.000Z'],
  ['2026-10-25 01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25 02:30', 'Europe/London', '2026-10-25T02:30:00.000Z'],
  ['2026-03-29 01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29 03:00', 'Europe/London', '2026-03-29T02:00:00.000Z'],
  ['2026-11-28 18:00', 'America/New_York', '2026-11-28T23:00:00.000Z'],
])('%s on the clocks of %s is %s', (local, zone, utc) => {
  expect(utcOf(local, zone)).toBe(utc);
});
