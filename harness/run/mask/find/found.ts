import { labelSpans } from '../labels.ts';

/** A stretch of text that must not be kept, and what stands in its place. Offsets in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Says where a text holds what must not be kept; takes time linear in the text's length; never throws. */
export type Finder = (text: string) => Found[];

/** Joins what overlaps (the first and longest says what is put) and drops what lies in a label already. */
export function settle(text: string, found: readonly Found[]): Found[] {
  if (found.length === 0) return [];
  const labels = labelSpans(text);
  const fresh = found.filter((one) => one.end > one.start && !labels.some((label) => inside(one, label)));
  fresh.sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: Found[] = [];
  for (const one of fresh) {
    const last = settled.at(-1);
    if (last === undefined || one.start >= last.end) settled.push(one);
    else if (one.end > last.end) settled[settled.length - 1] = { ...last, end: one.end };
  }
  return settled;
}

/** The text with every found stretch replaced. */
export function replaceFound(text: string, found: readonly Found[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, put } of settle(text, found)) {
    result += text.slice(from, start) + put;
    from = end;
  }
  return result + text.slice(from);
}

/** What a finder finds in `text` when `context` stands before it: `Date of birth`, then `12/03/1980`. */
export function findAfter(finder: Finder, context: string, text: string): Found[] {
  const shift = context.length;
  return finder(context + text)
    .filter((one) => one.end > shift)
    .map((one) => ({ ...one, start: Math.max(0, one.start - shift), end: one.end - shift }));
}

function inside(one: Found, span: { start: number; end: number }): boolean {
  return one.start >= span.start && one.end <= span.end;
}
