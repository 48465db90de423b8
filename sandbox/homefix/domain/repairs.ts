import type { Account } from '../../kit/accounts.ts';
import type { Edition } from '../../kit/changes.ts';
import { addDays, addWorkingDays, type IsoDate, SYSTEM_DATE, ukDate } from './calendar.ts';
import { BACKDATE_DAYS, isPriority, type Priority, trade } from './catalogue.ts';
import { type Books, isOpen, type Property, type Refusal, type Repair } from './records.ts';

/** What somebody entered on the Raise repair screen. */
export interface NewRepair {
  readonly property: Property;
  readonly trade: string;
  readonly priority: string;
  readonly location: string;
  readonly description: string;
  /** Nothing when what was typed is no date. */
  readonly reportedOn: IsoDate | undefined;
}

const URGENT_DAYS = 5;
const ROUTINE_DAYS = 30;

/** Emergency: the next day. Urgent: 5 working days. Routine: 30 working days. All after the day of the report. */
export function targetDate(priority: Priority, reportedOn: IsoDate, edition: Edition): IsoDate {
  if (priority === 'Emergency') return addDays(reportedOn, 1);
  if (priority === 'Routine') return addWorkingDays(reportedOn, ROUTINE_DAYS);
  const count = edition.has('urgent-target-in-calendar-days') ? addDays : addWorkingDays;
  return count(reportedOn, URGENT_DAYS);
}

/** The repair, or why it was refused. An emergency goes straight to the duty operative. */
export function raise(books: Books, by: Account, entered: NewRepair): Repair | string {
  const { reportedOn, trade: tradeName } = entered;
  const refusal = refuseToRaise(entered);
  if (refusal || !reportedOn) return refusal ?? 'Please enter the date reported as DD/MM/YYYY.';
  const priority = prioritySaved(entered, books.edition);
  const repair: Repair = {
    jobNumber: nextJobNumber(books),
    uprn: entered.property.uprn,
    trade: tradeName,
    priority,
    location: entered.location,
    description: entered.description.trim(),
    reportedOn,
    target: targetDate(priority, reportedOn, books.edition),
    status: priority === 'Emergency' ? 'Issued' : 'Raised',
    history: [],
  };
  books.repairs.set(repair.jobNumber, repair);
  note(repair, by, `Raised as ${priority.toLowerCase()}, target ${ukDate(repair.target)}`);
  return repair;
}

export function triage(
  books: Books,
  by: Account,
  repair: Repair,
  to: { trade: string; priority: string },
): Refusal {
  if (!isOpen(repair)) return `Repair ${repair.jobNumber} is closed.`;
  if (!trade(to.trade)) return 'Please select a trade.';
  if (!isPriority(to.priority)) return 'Please select a priority.';
  repair.trade = to.trade;
  repair.priority = to.priority;
  repair.target = targetDate(to.priority, repair.reportedOn, books.edition);
  note(repair, by, `Triaged: ${to.trade}, ${to.priority.toLowerCase()}, target ${ukDate(repair.target)}`);
  return undefined;
}

export function cancel(books: Books, by: Account, repair: Repair, reason: string): Refusal {
  if (!isOpen(repair)) return `Repair ${repair.jobNumber} is closed.`;
  if (!reason) return 'Please select a reason.';
  repair.status = 'Cancelled';
  if (!books.edition.has('cancelled-repair-keeps-appointment')) books.diary.free(repair.jobNumber);
  note(repair, by, `Cancelled: ${reason}`);
  return undefined;
}

export function note(repair: Repair, by: Pick<Account, 'name'>, what: string, on = SYSTEM_DATE): void {
  repair.history.push({ on, by: by.name, what });
}

function refuseToRaise(entered: NewRepair): Refusal {
  if (!trade(entered.trade)) return 'Please select a trade.';
  if (!isPriority(entered.priority)) return 'Please select a priority.';
  if (!entered.location) return 'Please select a location.';
  if (!entered.description.trim()) return 'Please enter a description of the fault.';
  if (entered.property.tenure === 'Leasehold' && entered.location !== 'Communal area')
    return 'Leasehold property: only repairs to communal areas can be raised.';
  return refuseDate(entered.reportedOn);
}

function refuseDate(reportedOn: IsoDate | undefined): Refusal {
  if (!reportedOn) return 'Please enter the date reported as DD/MM/YYYY.';
  if (reportedOn > SYSTEM_DATE) return 'The date reported cannot be in the future.';
  if (reportedOn < addDays(SYSTEM_DATE, -BACKDATE_DAYS))
    return `The date reported cannot be more than ${BACKDATE_DAYS} days ago.`;
  return undefined;
}

function prioritySaved(entered: NewRepair, edition: Edition): Priority {
  const priority = isPriority(entered.priority) ? entered.priority : 'Routine';
  if (!edition.has('emergency-saved-as-routine') || priority !== 'Emergency') return priority;
  return trade(entered.trade)?.usualPriority === 'Routine' ? 'Routine' : priority;
}

function nextJobNumber(books: Books): string {
  const highest = Math.max(...[...books.repairs.keys()].map(Number));
  return String(highest + 1).padStart(7, '0');
}
