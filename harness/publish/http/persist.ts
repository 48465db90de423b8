import { setTimeout as pause } from 'node:timers/promises';
import pRetry from 'p-retry';
import { PublishFault } from '../../errors.ts';
import { Passing } from './trouble.ts';

const SECOND_MS = 1000;
/** Seconds. */
const WORTH_SAYING = 5;

/** How patient a publication is. Milliseconds. */
export interface Pace {
  /** The first wait; each is twice the one before, with jitter. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** For the publication as a whole. */
  readonly totalMs: number;
  /** For so long a system may go on with what it was asked for, after the line was lost. */
  readonly settleMs: number;
}

/** One publication's patience: all of its actions share the time. */
export interface Patience {
  readonly system: string;
  readonly pace: Pace;
  readonly until: number;
  readonly tell: (line: string) => void;
}

export function patience(system: string, pace: Pace, tell: Patience['tell']): Patience {
  return { system, pace, tell, until: Date.now() + pace.totalMs };
}

/**
 * Tries until it works, something else than a passing trouble is thrown, or the time is up. Whoever is asked to wait
 * waits that long, and gives up at once where that is longer than the time left. Throws PublishFault then.
 */
export async function persist<T>(patience: Patience, attempt: () => Promise<T>): Promise<T> {
  const { pace, until, tell } = patience;
  try {
    return await pRetry(attempt, {
      retries: Number.POSITIVE_INFINITY,
      factor: 2,
      randomize: true,
      minTimeout: pace.firstMs,
      maxTimeout: pace.longestMs,
      maxRetryTime: Math.max(0, until - Date.now()),
      shouldRetry: ({ error }) => error instanceof Passing && !isTooLong(error, until),
      onFailedAttempt: async ({ error }) => {
        if (!(error instanceof Passing)) return;
        const seconds = Math.round((error.waitMs ?? 0) / SECOND_MS);
        const when = seconds >= WORTH_SAYING ? ` in ${seconds} seconds` : '';
        tell(`${patience.system}: ${error.message}; trying again${when}`);
        if (error.waitMs !== undefined && !isTooLong(error, until)) await pause(error.waitMs);
      },
    });
  } catch (error) {
    throw error instanceof Passing ? gaveUp(patience, error) : error;
  }
}

function isTooLong({ waitMs = 0 }: Passing, until: number): boolean {
  return Date.now() + waitMs >= until;
}

function gaveUp({ system, pace }: Patience, cause: Passing): PublishFault {
  const asked = cause.waitMs ? `The next try is due in ${Math.ceil(cause.waitMs / SECOND_MS)} seconds` : '';
  return new PublishFault(
    {
      where: system,
      wrong: `${cause.message}, and it stayed so for ${Math.round(pace.totalMs / SECOND_MS)} seconds`,
      allowed: asked,
      next: 'Nothing is lost: go on later with "uat publish --pending"',
    },
    { cause },
  );
}
