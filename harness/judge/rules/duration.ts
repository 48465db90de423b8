import type { Setting } from './rule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UNITS: Readonly<Record<string, number>> = { minute: MINUTE, hour: HOUR, day: 24 * HOUR };

/** Milliseconds, as project files are read; or words, as they are written. */
export function readDuration(written: unknown): Setting<number> {
  if (typeof written === 'number' && Number.isFinite(written) && written >= 0) return { limit: written };
  const [, amount, unit] = /^(\d+) (minute|hour|day)s?$/.exec(String(written).trim()) ?? [];
  const size = unit === undefined ? undefined : UNITS[unit];
  if (amount !== undefined && size !== undefined) return { limit: Number(amount) * size };
  return { fault: `says ${JSON.stringify(written)} where only a time such as 48 hours can be understood` };
}

/** `48 hours`, in the largest unit that fits. */
export function duration(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'less than a minute';
  if (milliseconds < HOUR) return counted(Math.floor(milliseconds / MINUTE), 'minute');
  if (milliseconds <= 72 * HOUR) return counted(Math.floor(milliseconds / HOUR), 'hour');
  return counted(Math.floor(milliseconds / (24 * HOUR)), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
