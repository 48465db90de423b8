import type { Edition } from '../kit/changes.ts';
import { share } from '../kit/money.ts';
import type { Band } from './model.ts';

export const TAX_YEAR = { name: '2026/27', from: '2026-04-01', to: '2027-03-31', days: 365 } as const;

/** What band D pays to each authority, in pence a year. */
export const PRECEPTS = [
  { authority: 'Ashdale Borough Council', amount: 1_498_23 },
  { authority: 'Adult social care precept', amount: 248_61 },
  { authority: 'Police and Crime Commissioner', amount: 312_64 },
  { authority: 'Fire and Rescue Authority', amount: 88_89 },
] as const;

export const NINTHS: Readonly<Record<Band, number>> = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18 };
const BAND_D = PRECEPTS.reduce((total, precept) => total + precept.amount, 0);

/** A band's charge for the whole year. With the disabled band reduction, that of the band below: band A pays 5/9. */
export function annualCharge(edition: Edition, band: Band, reduced = false): number {
  const ninths = reduced ? reducedNinths(band) : NINTHS[band];
  if (edition.has('ninths-truncated')) return Math.floor((BAND_D * ninths) / 9);
  return share(BAND_D, ninths, 9);
}

function reducedNinths(band: Band): number {
  const all = [5, ...Object.values(NINTHS)];
  return all[all.indexOf(NINTHS[band]) - 1] ?? 5;
}
