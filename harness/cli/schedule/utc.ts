import { utcOf } from '../../project/dates.ts';
import { clock, type When } from './when.ts';

/** A winter's and a summer's day, both Sundays. */
const [WINTER, SUMMER] = ['2026-01-18', '2026-07-19'];

/** A time on clocks that know UTC alone: as it is in winter, and a note where that is another hour in summer. */
export function inUtc(when: When, timeZone: string): { readonly utc: When; readonly note: string } {
  if ('everyMinutes' in when) return { utc: when, note: '' };
  const winter = new Date(utcOf(`${WINTER} ${clock(when)}`, timeZone));
  const later = hourOf(utcOf(`${SUMMER} ${clock(when)}`, timeZone)) !== winter.getUTCHours();
  const shift = winter.getUTCDay() === 0 ? 0 : winter.getUTCDay() === 1 ? 1 : -1;
  const days = when.days?.map((day) => (day + shift + 7) % 7).sort() ?? null;
  const utc = { days, hour: winter.getUTCHours(), minute: winter.getUTCMinutes() };
  const note = later
    ? ` That is ${clock(when)} in ${timeZone} in winter, and an hour later by its clocks in summer.`
    : '';
  return { utc, note };
}

function hourOf(moment: string): number {
  return new Date(moment).getUTCHours();
}
