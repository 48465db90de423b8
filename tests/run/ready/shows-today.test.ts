import { expect, it } from 'vitest';
import { showsToday } from '../../../harness/run/ready/shows-today.ts';

const NOW = new Date('2026-12-05T00:30:00Z');
const shows = (page: string, text = 'Finished {today}') => showsToday(page, text, 'Europe/London', NOW);

it.each([
  '5 December 2026',
  '05 December 2026',
  '5 Dec 2026',
  '05-Dec-2026',
  '05/12/2026',
  '05.12.2026',
  '2026-12-05',
])('reads %s as today', (day) => {
  expect(shows(`Nightly billing\n Finished   ${day} 00:12`)).toBe(true);
});

it('does not take yesterday, or a day of another month, for today', () => {
  expect(shows('Finished 4 December 2026')).toBe(false);
  expect(shows('Finished 12/05/2026')).toBe(false);
  expect(shows('Running 5 December 2026')).toBe(false);
});

it('goes by the clocks of the project, and needs no day', () => {
  expect(showsToday('Finished 4 December 2026', 'Finished {today}', 'America/New_York', NOW)).toBe(true);
  expect(shows('Status:\nfinished', 'Status: finished')).toBe(true);
});
