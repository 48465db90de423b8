import type { MaskOptions } from '../../../harness/run/mask/index.ts';

const applicationMasks = { fields: ['Case notes', 'Allergies'], columns: ['Ward'], regions: ['#history'] };

/** The same declarations over the three classes of data. */
export const personal: MaskOptions = { classOfData: 'masked', secrets: ['s3cret!x'], applicationMasks };
export const live: MaskOptions = { ...personal, classOfData: 'live' };
export const synthetic: MaskOptions = { ...personal, classOfData: 'synthetic' };

/** A page of one kind of place, and whether `#x`, or the words in it, must be covered. */
export type Case = [
  what: string,
  html: string,
  words: string | undefined,
  options: MaskOptions,
  isCovered: boolean,
];
