import type { Finders } from './finders.ts';
import { LABEL, labelsInAddress } from './labels.ts';

/** What is written into an address itself cannot be judged. */
const contents = /^(data:[^;,]{0,100})[;,]/i;

/**
 * Masks an address: every part is looked at decoded, with its parameter's name before it, and written
 * percent-encoded with labels left readable: `?nhs=[NHS%20number]`. Unless the data is synthetic, a `data:`
 * address keeps its type only.
 */
export function urlMask(finders: Finders): (address: string) => string {
  return (address) => {
    const type = finders.isPersonalMasked ? contents.exec(address)?.[1] : undefined;
    const masked = type === undefined ? finders.mask(address) : `${type},${LABEL.other}`;
    return labelsInAddress(masked);
  };
}
