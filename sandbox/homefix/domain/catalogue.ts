import type { Edition } from '../../kit/changes.ts';
import type { Pence } from './money.ts';

export const PRIORITIES = ['Emergency', 'Urgent', 'Routine'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface Trade {
  readonly name: string;
  /** Code of the contractor who does this trade. */
  readonly contractor: string;
  /** What an order of this trade is worth before anything is added. */
  readonly orderValue: Pence;
  readonly usualPriority: Priority;
}

const TRADES: readonly Trade[] = [
  { name: 'Carpentry', contractor: 'ADW', orderValue: 6500, usualPriority: 'Routine' },
  { name: 'Damp and mould', contractor: 'ADW', orderValue: 14000, usualPriority: 'Urgent' },
  { name: 'Drainage', contractor: 'KLS', orderValue: 9500, usualPriority: 'Routine' },
  { name: 'Electrical', contractor: 'ADW', orderValue: 7850, usualPriority: 'Urgent' },
  { name: 'Gas and heating', contractor: 'BRK', orderValue: 11200, usualPriority: 'Urgent' },
  { name: 'Glazing', contractor: 'ADW', orderValue: 12500, usualPriority: 'Routine' },
  { name: 'Plumbing', contractor: 'ADW', orderValue: 7240, usualPriority: 'Routine' },
  { name: 'Roofing', contractor: 'TLR', orderValue: 21000, usualPriority: 'Routine' },
];

export const CONTRACTORS: Readonly<Record<string, string>> = {
  ADW: 'Ashdale Direct Works',
  BRK: 'Brackenridge Heating Ltd',
  KLS: 'Kelsing Drains Ltd',
  TLR: 'Tallow Roofing Ltd',
};

export const LOCATIONS = [
  'Bathroom',
  'Bedroom',
  'Communal area',
  'External',
  'Hall',
  'Kitchen',
  'Living room',
];

export const CANCEL_REASONS = ['No access', 'Not the council’s repair', 'Raised twice', 'Tenant withdrew'];

/** Beyond this, what a repair cost more than was ordered needs a supervisor. */
export const VARIATION_LIMIT: Pence = 250_00;

/** Days for which a repair may be entered after it was reported. */
export const BACKDATE_DAYS = 28;

export function trade(name: string): Trade | undefined {
  return TRADES.find((candidate) => candidate.name === name);
}

/** The trades that this edition offers for choosing. */
export function tradesOffered(edition: Edition): string[] {
  const names = TRADES.map(({ name }) => name);
  return edition.has('damp-and-mould-missing') ? names.filter((name) => name !== 'Damp and mould') : names;
}

export function isPriority(text: string): text is Priority {
  return (PRIORITIES as readonly string[]).includes(text);
}
