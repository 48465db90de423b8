const MINUTE = 60_000;

/** `22 November 2026, 07:15` in the zone. */
export function dateAndTime(utc: string, timeZone: string): string {
  return `${dateOnly(utc, timeZone)}, ${timeOnly(utc, timeZone, 'short')}`;
}

/** `22 November 2026` in the zone. */
export function dateOnly(utc: string, timeZone: string): string {
  return new Date(utc).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone });
}

/** `22 November 2026` for an ISO date, which has no zone. */
export function isoDay(date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : dateOnly(date, 'UTC');
}

/** `07:15` or, with `medium`, `07:15:32`. */
export function timeOnly(utc: string, timeZone: string, timeStyle: 'short' | 'medium' = 'medium'): string {
  return new Date(utc).toLocaleTimeString('en-GB', { timeStyle, timeZone });
}

/** `07:15:02 to 07:15:09`, or `07:15` for what has no length, as what was done by hand. */
export function timesOf({ started, ended }: { started: string; ended: string }, timeZone: string): string {
  if (started === ended) return timeOnly(started, timeZone, 'short');
  return `${timeOnly(started, timeZone)} to ${timeOnly(ended, timeZone)}`;
}

/** `0.4 s`, `12 s`, `3 min 5 s`. */
export function lasted(milliseconds: number): string {
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * The date whose UTC parts are what a clock on the wall of the zone showed: a spreadsheet's dates have no
 * zone, and show these parts as they are. Kept to the second.
 */
export function wallClock(utc: string, timeZone: string): Date {
  const date = new Date(utc);
  const shown = date.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
  const wall = Date.parse(`${shown}Z`);
  return new Date(Number.isNaN(wall) ? Math.floor(date.getTime() / MINUTE) * MINUTE : wall);
}

/** The moment, in UTC, at which a clock on the wall of the zone showed the UTC parts of `wall`. */
export function wallClockToUtc(wall: Date, timeZone: string): string {
  // A sheet counts days in fractions: a minute may come out a hair short.
  const shown = Math.round(wall.getTime() / 1000) * 1000;
  let guess = shown;
  // Twice, because the first guess may stand on the other side of a change of the clocks.
  for (let round = 0; round < 2; round++)
    guess += shown - wallClock(new Date(guess).toISOString(), timeZone).getTime();
  return new Date(guess).toISOString();
}
