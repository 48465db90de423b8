import type { ReliefKind } from './model.ts';

/** What reduces or raises a bill. `per cent` is of the charge; a council tax reduction has its own in every award. */
export const RELIEFS: Readonly<Record<ReliefKind, { name: string; percent: number; group: string }>> = {
  'single-person': { name: 'Single person discount', percent: -25, group: 'discount' },
  disregarded: { name: 'Disregarded adults discount', percent: -50, group: 'discount' },
  students: { name: 'Students only exemption (class N)', percent: -100, group: 'discount' },
  'disabled-band': { name: 'Disabled band reduction', percent: 0, group: 'band' },
  'council-tax-reduction': { name: 'Council tax reduction', percent: 0, group: 'reduction' },
  'empty-home': { name: 'Long-term empty premium', percent: 100, group: 'premium' },
  'second-home': { name: 'Second home premium', percent: 100, group: 'premium' },
};

export const RELIEF_KINDS = Object.keys(RELIEFS) as ReliefKind[];
