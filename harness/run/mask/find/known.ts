import { type Finder, settle } from './found.ts';
import { scan } from './scan.ts';
import { spellingsOf } from './spellings.ts';

/** Values learnt while running are forgotten, oldest first, beyond this many: every one costs time. */
const MOST_LEARNT = 200;

/** Exact values that must not be kept, in any spelling. More may be learnt while a scenario runs. */
export interface KnownValues {
  readonly find: Finder;
  /** `quoted` values are words like others: they are found only between quotation marks. */
  learn(values: Iterable<string>, how?: 'anywhere' | 'quoted'): void;
}

/** `given` values are never forgotten. */
export function knownValues(put: string, given: readonly string[]): KnownValues {
  const anywhere = new Set(given);
  const quoted = new Set<string>();
  let shape: RegExp | undefined | null = null;
  return {
    learn(values, how = 'anywhere') {
      const book = how === 'anywhere' ? anywhere : quoted;
      for (const value of values) {
        if (book.has(value)) continue;
        book.add(value);
        shape = null;
      }
      forgetOldest(anywhere, given.length + MOST_LEARNT, given.length);
      forgetOldest(quoted, MOST_LEARNT, 0);
    },
    find(text) {
      if (shape === null) shape = shapeOf(anywhere, quoted);
      return shape === undefined ? [] : settle(text, scan(text, shape, put));
    },
  };
}

function shapeOf(anywhere: Iterable<string>, quoted: Iterable<string>): RegExp | undefined {
  const forms = longestFirst(anywhere).flatMap((value) => spellingsOf(value) ?? []);
  const between = longestFirst(quoted).flatMap((value) => spellingsOf(value) ?? []);
  if (between.length > 0) forms.push(`(?<=["'\`“‘\\\\;])(?:${between.join('|')})(?=["'\`”’\\\\&])`);
  return forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'gu');
}

/** A value that begins with another must be found whole. */
function longestFirst(values: Iterable<string>): string[] {
  return [...values].sort((a, b) => b.length - a.length);
}

function forgetOldest(book: Set<string>, most: number, spared: number): void {
  for (const value of [...book].slice(spared, spared + Math.max(0, book.size - most))) book.delete(value);
}
