import type { IsoDate } from './calendar.ts';
import { ukDate } from './calendar.ts';
import { PRIORITIES, type Priority } from './catalogue.ts';
import { pounds } from './money.ts';
import { type Books, byJobNumber, type Property, type Repair } from './records.ts';

export interface Performance {
  readonly priority: Priority | 'All';
  readonly completed: number;
  readonly inTarget: number;
  /** With one decimal, for example `87.5`; a dash when nothing was completed. */
  readonly percentage: string;
}

export interface StockLine {
  readonly estate: string;
  readonly houses: number;
  readonly flats: number;
  readonly bungalows: number;
  readonly total: number;
}

/** How many of the repairs completed in a month (`2026-10`) were done by their target date. */
export function performance(books: Books, month: string): Performance[] {
  const completed = [...books.repairs.values()].filter(
    (repair) => repair.status === 'Completed' && repair.completedOn?.startsWith(month),
  );
  const line = (priority: Performance['priority']) => {
    const counted = completed.filter((repair) => priority === 'All' || repair.priority === priority);
    const inTarget = counted.filter((repair) => isInTarget(books, repair)).length;
    return { priority, completed: counted.length, inTarget, percentage: percent(inTarget, counted.length) };
  };
  return [...PRIORITIES, 'All' as const].map(line);
}

/** Homes by estate and type, with a last line for the whole stock. */
export function stock(books: Books): StockLine[] {
  const homes = [...books.properties.values()];
  const estates = [...new Set(homes.map(({ estate }) => estate))].sort();
  const line = (estate: string, within: Property[]) => {
    const count = (type: Property['type']) => within.filter((home) => home.type === type).length;
    return {
      estate,
      houses: count('House'),
      flats: count('Flat'),
      bungalows: count('Bungalow'),
      total: within.length,
    };
  };
  const lines = estates.map((estate) =>
    line(
      estate,
      homes.filter((home) => home.estate === estate),
    ),
  );
  return [...lines, line('All estates', homes)];
}

/** The repairs reported in a month (`2026-10`) as CSV. */
export function jobList(books: Books, month: string): string {
  const rows = [...books.repairs.values()]
    .filter((repair) => repair.reportedOn.startsWith(month))
    .sort(byJobNumber)
    .map((repair) => jobRow(books, repair));
  return `${['Job No,UPRN,Trade,Priority,Reported,Target,Status,Completed,Cost', ...rows].join('\r\n')}\r\n`;
}

function jobRow(books: Books, repair: Repair): string {
  const number = books.edition.has('export-drops-leading-zeros')
    ? String(Number(repair.jobNumber))
    : repair.jobNumber;
  const dates = [repair.reportedOn, repair.target].map((date: IsoDate) => ukDate(date));
  const cost = repair.cost === undefined ? '' : pounds(repair.cost).replaceAll(',', '');
  const end = [repair.status, ukDate(repair.completedOn), cost];
  return [number, repair.uprn, repair.trade, repair.priority, ...dates, ...end].join(',');
}

function isInTarget(books: Books, { completedOn, target }: Repair): boolean {
  if (!completedOn) return false;
  return books.edition.has('completed-on-target-counts-late') ? completedOn < target : completedOn <= target;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((part / whole) * 100).toFixed(1);
}
