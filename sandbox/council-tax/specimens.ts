import type { Band, ReliefKind } from './model.ts';

/** Accounts of billing group Millbrook: nobody changes them, so that read-only checks can rely on their figures. */
export interface Specimen {
  readonly name: string;
  readonly line1: string;
  readonly postcode: string;
  readonly band: Band;
  readonly reliefs?: readonly ReliefKind[];
}

export const SPECIMENS: readonly Specimen[] = [
  {
    name: "Ms Niamh O'Connor",
    line1: '1 Millbrook Court',
    postcode: 'ZZ7 1MB',
    band: 'C',
    reliefs: ['single-person'],
  },
  { name: 'Mr Kwame Boateng', line1: '2 Millbrook Court', postcode: 'ZZ7 1MB', band: 'D' },
  {
    name: 'Mrs Olwen Cadwallader',
    line1: '3 Millbrook Court',
    postcode: 'ZZ7 1MB',
    band: 'A',
    reliefs: ['disabled-band'],
  },
  {
    name: 'Mr Tomasz Kowalczyk',
    line1: '4 Millbrook Court',
    postcode: 'ZZ7 1MB',
    band: 'B',
    reliefs: ['students'],
  },
  { name: 'Mrs Parveen Hussain', line1: '5 Millbrook Court', postcode: 'ZZ7 1MB', band: 'C' },
  {
    name: 'Mr Geoffrey Postlethwaite',
    line1: '6 Millbrook Court',
    postcode: 'ZZ7 1MB',
    band: 'B',
    reliefs: ['single-person'],
  },
  {
    name: 'Ms Shanice Daley',
    line1: '7 Millbrook Court',
    postcode: 'ZZ7 1MB',
    band: 'F',
    reliefs: ['empty-home'],
  },
  { name: 'Mr Rajesh Mistry', line1: '8 Millbrook Court', postcode: 'ZZ7 1MB', band: 'H' },
];
