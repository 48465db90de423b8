/** Something passing went wrong: what was asked may be tried again, once it is known whether it was done. */
export class Passing extends Error {
  override name = 'Passing';
  /** Whether the other side may have done what it was asked for. */
  readonly maybeDone: boolean;
  /** Milliseconds that the other side asked to be left alone. */
  readonly waitMs: number | undefined;

  constructor(message: string, about: { maybeDone: boolean; waitMs?: number | undefined; cause?: unknown }) {
    super(message, { cause: about.cause });
    this.maybeDone = about.maybeDone;
    this.waitMs = about.waitMs;
  }
}

/** The system does not take this file, by its kind or its size; another form of it may do. */
export class FileRefused extends Error {
  override name = 'FileRefused';
}

const SECOND_MS = 1000;

/**
 * Milliseconds that `Retry-After` asks for, as seconds or as a date; where it is missing, until `X-RateLimit-Reset`
 * (seconds since 1970). Undefined where neither says anything.
 */
export function askedToWait(headers: Readonly<Record<string, string>>, now = Date.now()): number | undefined {
  const after = headers['retry-after'];
  if (after !== undefined && /^\d+$/.test(after.trim())) return Number(after) * SECOND_MS;
  const until = after === undefined ? Number(headers['x-ratelimit-reset']) * SECOND_MS : Date.parse(after);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
