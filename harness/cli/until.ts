import { ProjectFault } from '../errors.ts';
import { isDay, utcOf } from '../project/index.ts';

const DAY_MS = 86_400_000;

/**
 * `06:00` on the project's clocks, or `2026-11-29 06:00`, as milliseconds since 1970. A time alone is the nearest one:
 * at 23:30 tomorrow's, at 06:05 that of five minutes ago.
 */
export function untilMoment(written: string, timeZone: string, now = Date.now()): number {
  const [, day, time = ''] = /^(?:(\d{4}-\d{2}-\d{2}) )?((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(written) ?? [];
  if (time === '' || (day !== undefined && !isDay(day))) throw noTime(written);
  const days = day === undefined ? daysAround(now, timeZone) : [day];
  const moments = days.map((one) => Date.parse(utcOf(`${one} ${time}`, timeZone)));
  moments.sort((one, other) => Math.abs(one - now) - Math.abs(other - now));
  return moments[0] ?? now;
}

/** Yesterday, today and tomorrow on the clocks of the time zone; by the calendar, because a day may have 23 hours. */
function daysAround(now: number, timeZone: string): string[] {
  const today = Date.parse(new Date(now).toLocaleDateString('sv-SE', { timeZone }));
  return [-1, 0, 1].map((more) => new Date(today + more * DAY_MS).toISOString().slice(0, 10));
}

function noTime(written: string): ProjectFault {
  return new ProjectFault({
    where: '--until',
    wrong: `"${written}" is not a time`,
    next: 'Write for example --until 06:00 or --until "2026-11-29 06:00"',
  });
}
