import { addDays, type IsoDate, isWorkingDay, SYSTEM_DATE } from './calendar.ts';

export interface Slot {
  readonly trade: string;
  readonly day: IsoDate;
  readonly part: 'AM' | 'PM';
  readonly operative: string;
}

export interface Diary {
  /** Three free slots, held for the job until it books or asks again: no other job is offered them. */
  offer(jobNumber: string, trade: string): Slot[];
  /** Books a slot that was offered to the job and gives back the others; false when it was not offered. */
  book(jobNumber: string, slot: Slot): boolean;
  booked(jobNumber: string): Slot | undefined;
  free(jobNumber: string): void;
  /** Job number → its slot, for one trade and day. */
  day(trade: string, day: IsoDate): { jobNumber: string; slot: Slot }[];
}

const OFFERS = 3;
const HORIZON_DAYS = 90;
const OPERATIVES = ['1', '2'];
const PARTS = ['AM', 'PM'] as const;

export function slotKey(slot: Slot): string {
  return `${slot.trade}|${slot.day}|${slot.part}|${slot.operative}`;
}

export function createDiary(): Diary {
  const bookings = new Map<string, Slot>();
  const held = new Map<string, Slot[]>();
  const taken = () => new Set([...bookings.values(), ...[...held.values()].flat()].map(slotKey));
  return {
    offer(jobNumber, trade) {
      held.delete(jobNumber);
      const occupied = taken();
      const offered = slotsOf(trade).filter((slot) => !occupied.has(slotKey(slot)));
      held.set(jobNumber, offered.slice(0, OFFERS));
      return offered.slice(0, OFFERS);
    },
    book(jobNumber, slot) {
      const offered = held.get(jobNumber)?.some((candidate) => slotKey(candidate) === slotKey(slot));
      if (!offered) return false;
      bookings.set(jobNumber, slot);
      return held.delete(jobNumber);
    },
    booked: (jobNumber) => bookings.get(jobNumber),
    free(jobNumber) {
      bookings.delete(jobNumber);
      held.delete(jobNumber);
    },
    day: (trade, day) =>
      [...bookings]
        .filter(([, slot]) => slot.trade === trade && slot.day === day)
        .map(([jobNumber, slot]) => ({ jobNumber, slot })),
  };
}

/** Every slot of a trade's operatives, earliest first, from the day after the business date. */
function slotsOf(trade: string): Slot[] {
  const days = Array.from({ length: HORIZON_DAYS }, (_, index) => addDays(SYSTEM_DATE, index + 1));
  return days
    .filter(isWorkingDay)
    .flatMap((day) => PARTS.flatMap((part) => OPERATIVES.map((operative) => ({ day, part, operative }))))
    .map(({ day, part, operative }) => ({ trade, day, part, operative: operativeCode(trade, operative) }));
}

function operativeCode(trade: string, number: string): string {
  return `${trade.slice(0, 3).toUpperCase()}${number}`;
}
