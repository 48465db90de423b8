/** Share of the time, and the longest time in milliseconds, kept for sealing, publishing and telling people. */
const LAST_SHARE = 0.25;
const LAST_MS = 60_000;
/** The same for looking whether all is ready. */
const FIRST_SHARE = 0.25;
const FIRST_MS = 55_000;
/** A change record is tried for as long as this at least, in milliseconds. */
const PUBLISH_MS = 15_000;

/** How one total time is shared out between the stages. */
export interface Budget {
  /** Whole milliseconds: timers of the platform refuse others. */
  readonly readyMs: number;
  /** When no further scenario begins: UTC; null without a limit. */
  readonly runsUntil: string | null;
  readonly timeIsUp: string;
  /** How long from now a change record is tried, in milliseconds; undefined without a limit. */
  publishMs(now?: number): number | undefined;
}

/** @param given From `started` on; null: no limit; below 0 where others have used up all of it. */
export function budgetOf(given: number | null, started = Date.now()): Budget {
  if (given === null) return { readyMs: FIRST_MS, runsUntil: null, timeIsUp: '', publishMs: () => undefined };
  const withinMs = Math.max(0, given);
  const end = started + withinMs;
  const last = Math.min(LAST_MS, withinMs * LAST_SHARE);
  return {
    readyMs: Math.min(FIRST_MS, Math.floor(withinMs * FIRST_SHARE)),
    runsUntil: new Date(end - last).toISOString(),
    timeIsUp:
      withinMs < 500
        ? 'The time for all of it was up.'
        : `The time for all of it, ${spokenLength(withinMs)}, was up.`,
    publishMs: (now = Date.now()) => Math.max(PUBLISH_MS, end - now),
  };
}

/** `5 minutes`, `90 seconds`. */
export function spokenLength(ms: number): string {
  const [count, unit] =
    ms >= 120_000 && ms % 60_000 === 0 ? [ms / 60_000, 'minute'] : [Math.round(ms / 1000), 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
