import { z } from 'zod';
import { text } from './scalars.ts';

/** A day as it is written in project files: `2026-11-22`. */
export const day = z.iso.date({ error: 'is not a day. Write for example 2026-11-22' });

/** Whether `2026-02-30` is in the calendar: the engine's own reading makes March of it. */
export function isDay(written: string): boolean {
  return day.safeParse(written).success;
}

const NO_MOMENT = { error: 'is not a day and a time. Write for example 2026-11-28 18:00' };
/** A day and a time on the project's clocks: `2026-11-29 09:00`. */
export const moment = z
  .string(NO_MOMENT)
  .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, { ...NO_MOMENT, abort: true })
  .refine(isMoment, NO_MOMENT);

const span = { from: moment, to: moment };

/** From one moment to another, on the clock of the project's time zone: `2026-11-28 18:00`. */
export const Span = z.strictObject(span).refine(isForward, backwards());
/** The same with the reason for it. */
export const ReasonedSpan = z.strictObject({ ...span, reason: text }).refine(isForward, backwards());

/** Whole days from one day to another; below 0 where the other comes first. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}

/**
 * The UTC moment, ISO, of `2026-11-28 18:00` on the clocks of an IANA time zone. Where clocks show a time twice, the
 * first counts; one that they skip is the moment at which they skip it or up to an hour after.
 */
export function utcOf(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local.replace(' ', 'T')}:00Z`);
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const shows = [before, after].find((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  return new Date(shows ?? before).toISOString();
}

/** How far the clocks of a time zone are ahead of UTC at a moment; milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const shown = `${year}-${month}-${day}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(shown) - Math.floor(moment / 1000) * 1000;
}

function isMoment(written: string): boolean {
  return isDay(written.slice(0, 10));
}

function isForward({ from, to }: { from: string; to: string }): boolean {
  return from < to;
}

function backwards() {
  const params = { whole: true };
  return { error: 'ends before it begins. Write from, then to, for example 2026-11-28 18:00', params };
}
