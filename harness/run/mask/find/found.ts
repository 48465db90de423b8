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
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const labels = labelSpans(text);
  const settled: Found[] = [];
  let label = 0;
  for (const one of sorted) {
    while ((labels[label]?.end ?? Number.POSITIVE_INFINITY) <= one.start) label += 1;
    if (one.end <= one.start || isInside(one, labels[label])) continue;
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

/** Replaces until nothing is found any more: what stood beside a value may be found once the value is gone. */
export function replaceAll(text: string, find: Finder): string {
  let masked = text;
  for (let round = 0; round < 5; round += 1) {
    const before = masked;
    masked = replaceFound(before, find(before));
    if (masked === before) break;
  }
  return masked;
}

function isInside(one: Found, span: { start: number; end: number } | undefined): boolean {
  return span !== undefined && one.start >= span.start && one.end <= span.end;
}
