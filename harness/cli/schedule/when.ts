import { ProjectFault } from '../../errors.ts';

/** On some days of the week (0 is Sunday; null: every day) at a minute of the day, or every so many minutes. */
export type When =
  | { readonly days: readonly number[] | null; readonly hour: number; readonly minute: number }
  | { readonly everyMinutes: number };

export const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
/** What divides a day into equal parts, so that no scheduler counts anew at midnight. */
const EVERY: Readonly<Record<string, number>> = {
  '5m': 5,
  '10m': 10,
  '15m': 15,
  '20m': 20,
  '30m': 30,
  '1h': 60,
  '2h': 120,
  '3h': 180,
  '4h': 240,
  '6h': 360,
  '12h': 720,
};

/** Reads `Sun 07:00`, `Sat,Sun 07:00`, `07:00` for every day, or `every 30m`. Throws ProjectFault. */
export function whenOf(written: string): When {
  const every = EVERY[/^every (\d+[mh])$/.exec(written)?.[1] ?? ''];
  if (every !== undefined) return { everyMinutes: every };
  const found = /^(?:([A-Z][a-z]{2}(?:,[A-Z][a-z]{2})*) )?([01]\d|2[0-3]):([0-5]\d)$/.exec(written);
  const names = found?.[1]?.split(',') ?? [];
  const days = names.map((name) => DAYS.indexOf(name as (typeof DAYS)[number]));
  if (found === null || days.includes(-1)) throw notAWhen(written);
  const order = [...new Set(days)].sort();
  return { days: names.length === 0 ? null : order, hour: Number(found[2]), minute: Number(found[3]) };
}

/** `every Sun at 07:00`, for people. */
export function whenSaid(when: When): string {
  if ('everyMinutes' in when) return `every ${when.everyMinutes} minutes`;
  const days = when.days?.map((day) => DAYS[day]).join(' and ') ?? 'day';
  return `every ${days} at ${clock(when)}`;
}

/** The five fields of cron. */
export function cronFields(when: When): string {
  if (!('everyMinutes' in when)) return `${when.minute} ${when.hour} * * ${when.days?.join(',') ?? '*'}`;
  const { everyMinutes } = when;
  return everyMinutes < 60 ? `*/${everyMinutes} * * * *` : `0 */${everyMinutes / 60} * * *`;
}

export function clock({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function notAWhen(written: string): ProjectFault {
  return new ProjectFault({
    where: '--at',
    wrong: `"${written}" is no time to start at`,
    allowed: `Days (${DAYS.join(', ')}) and a time, a time alone, or every ${Object.keys(EVERY).join(', ')}`,
    next: 'Write for example --at "Sun 07:00", --at "Sat,Sun 07:00", --at 07:00 or --at "every 30m"',
  });
}
