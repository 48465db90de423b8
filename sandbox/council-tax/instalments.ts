import type { Edition } from '../kit/changes.ts';
import { TAX_YEAR } from './charges.ts';
import type { Plan } from './model.ts';

export interface Instalment {
  readonly due: string;
  readonly amount: number;
}

/**
 * The instalments of a bill: whole pounds, and the first carries what is over. Ten fall due from April to January,
 * twelve from April to March; who becomes liable later has those that are left.
 */
export function instalments(edition: Edition, plan: Plan, total: number, liableFrom: string): Instalment[] {
  if (total <= 0) return [];
  const left = dueDates(plan).filter((due) => due >= liableFrom.slice(0, 8));
  const dates = left.length > 0 ? left : [TAX_YEAR.to];
  const others = Math.floor(total / dates.length / 100) * 100;
  const carried = total - others * (dates.length - 1);
  const loses = plan.instalments === 12 && edition.has('twelve-instalments-lose-pence');
  return dates.map((due, index) => ({ due, amount: index > 0 || loses ? others : carried }));
}

function dueDates(plan: Plan): string[] {
  const [year = 0, month = 0] = TAX_YEAR.from.split('-').map(Number);
  return Array.from({ length: plan.instalments }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, plan.day)).toISOString().slice(0, 10),
  );
}
