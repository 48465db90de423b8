import { utcOf } from '../../project/index.ts';
import { type BeginLine, type HypercareLine, roundsIn } from './journal.ts';

/** When the day's summary is made, on the project's clocks: before people come to work. */
const MORNING = '08:00';
const DAY_MS = 86_400_000;

/** A stretch of time, UTC: the first moment belongs to it, the last does not. `day` names it for people. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly day: string;
}

/** What is to be done at a moment. */
export interface Due {
  /** A round: none was begun in this slot yet. */
  readonly round: boolean;
  /** The day's summary, where it is due; told once for each day, and for days without a round not at all. */
  readonly daily: Period | undefined;
  /** The closing summary: the time is over and it was not told. */
  readonly closing: Period | undefined;
  /** Nothing is left to do, ever. */
  readonly ended: boolean;
  /** When to look again: UTC. */
  readonly next: string;
}

/**
 * Slots are counted from the same moment everywhere, so that a scheduler that is a second early or late, a restart and a
 * second process all mean the same one.
 */
export function dueAt(plan: BeginLine, lines: readonly HypercareLine[], now: Date, timeZone: string): Due {
  const { everyMs, until } = plan;
  const isOver = now.toISOString() >= until;
  const last = roundsIn(lines).at(-1);
  const slot = Math.floor(now.getTime() / everyMs);
  // One that was told before the time was made longer, perhaps on the same day, is not of this end.
  const isClosed = lines.some((line) => line.type === 'told' && line.what === 'closing' && line.at >= until);
  const next = new Date((slot + 1) * everyMs).toISOString();
  return {
    round: !isOver && (last === undefined || Math.floor(Date.parse(last.at) / everyMs) < slot),
    daily: isOver ? undefined : dailyDue(lines, now, timeZone),
    closing: isOver && !isClosed ? { ...whole(plan, lines), day: dayOf(until, timeZone) } : undefined,
    ended: isOver && isClosed,
    next: next < until ? next : until,
  };
}

/** From the first beginning to the end. */
export function whole({ until }: BeginLine, lines: readonly HypercareLine[]): Omit<Period, 'day'> {
  const first = lines.find((line) => line.type === 'begin');
  return { from: first?.at ?? until, to: until };
}

function dailyDue(lines: readonly HypercareLine[], now: Date, timeZone: string): Period | undefined {
  const to = lastMorning(now, timeZone);
  const day = dayOf(to, timeZone);
  const told = lines.filter((line) => line.type === 'told' && line.what === 'daily');
  const before = told.at(-1);
  const begun = lines.find((line) => line.type === 'begin')?.at ?? to;
  const from = before?.type === 'told' ? utcOf(`${before.day} ${MORNING}`, timeZone) : begun;
  return roundsIn(lines).some(({ at }) => at >= from && at < to) ? { from, to, day } : undefined;
}

function lastMorning(now: Date, timeZone: string): string {
  const today = utcOf(`${dayOf(now.toISOString(), timeZone)} ${MORNING}`, timeZone);
  if (today <= now.toISOString()) return today;
  const yesterday = new Date(Date.parse(today) - DAY_MS).toISOString();
  return utcOf(`${dayOf(yesterday, timeZone)} ${MORNING}`, timeZone);
}

/** `2026-11-29`, on the clocks of a time zone. */
function dayOf(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(moment));
}
