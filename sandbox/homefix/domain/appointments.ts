import type { Account } from '../../kit/accounts.ts';
import { ukDate } from './calendar.ts';
import { type Slot, slotKey } from './diary.ts';
import { type Books, isOpen, type Refusal, type Repair } from './records.ts';
import { note } from './repairs.ts';

/** The slots that the tenant may choose from; none for an emergency or a closed repair. */
export function offers(books: Books, repair: Repair): Slot[] {
  if (!isOpen(repair) || repair.priority === 'Emergency') return [];
  return books.diary.offer(repair.jobNumber, repair.trade);
}

/** Books one of the slots that were offered; an appointment that the repair had before is given up. */
export function appoint(books: Books, by: Account, repair: Repair, slot: Slot | undefined): Refusal {
  if (!isOpen(repair)) return `Repair ${repair.jobNumber} is closed.`;
  if (repair.priority === 'Emergency')
    return 'Emergency repairs go to the duty operative without appointment.';
  if (!slot) return 'Please select an appointment.';
  if (!books.diary.book(repair.jobNumber, slot)) return 'This appointment is no longer free.';
  repair.status = 'Appointed';
  note(repair, by, `Appointed: ${ukDate(slot.day)} ${slot.part}, operative ${slot.operative}`);
  return undefined;
}

export function findSlot(slots: readonly Slot[], key: string): Slot | undefined {
  return slots.find((slot) => slotKey(slot) === key);
}
