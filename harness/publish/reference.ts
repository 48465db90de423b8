import { sha256 } from '../record/index.ts';

const LENGTH = 12;

/** A short name for one publication, the same wherever it is made: by it a note is found again. */
export function referenceOf({ key }: { readonly key: string }): string {
  return `UAT-${sha256(key).slice(0, LENGTH)}`;
}
