import { sha256 } from '../../record/index.ts';

/** Id of an element for a scenario's or a feature's own id, whatever characters that holds. */
export function anchor(id: string): string {
  return `s-${sha256(id).slice(0, 16)}`;
}
