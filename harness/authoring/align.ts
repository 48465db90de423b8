import { slipsBetween } from '../project/near-miss.ts';
import type { Token } from './sentence.ts';

/** How a step differs from a known one: 0 for not at all, about 1 for each word that is another. */
export interface Alignment {
  readonly cost: number;
  /** The known step with each word that differs in square brackets. */
  readonly marked: string;
}

const ANOTHER_WORD = 1;
const MISSPELT = 0.4;
const OTHER_CASE = 0.1;
/** A value where a blank of another kind is, such as a name without its quotation marks. */
const OTHER_KIND = 0.6;
/** Articles and the like say little about which step was meant. */
const SMALL_WORD = 0.5;

/** Lays a step beside a known one, word by word, so that as few words as possible differ. */
export function align(step: readonly Token[], known: readonly Token[]): Alignment {
  const table = costs(step, known);
  const marked: string[] = [];
  let row = step.length;
  let column = known.length;
  while (column > 0) {
    const word = known[column - 1]?.text ?? '';
    const change = row > 0 ? difference(step[row - 1], known[column - 1]) : Number.POSITIVE_INFINITY;
    const here = at(table, row, column);
    if (row > 0 && here === at(table, row - 1, column - 1) + change) {
      marked.unshift(change === 0 ? word : `[${word}]`);
      row--;
      column--;
    } else if (here === at(table, row, column - 1) + gap(known[column - 1])) {
      marked.unshift(`[${word}]`);
      column--;
    } else row--;
  }
  return { cost: at(table, step.length, known.length), marked: marked.join(' ') };
}

function costs(step: readonly Token[], known: readonly Token[]): number[][] {
  const first = [0];
  for (const [column, token] of known.entries()) first.push((first[column] ?? 0) + gap(token));
  const table = [first];
  for (const [index, token] of step.entries()) {
    const row = [at(table, index, 0) + gap(token)];
    table.push(row);
    for (const [column, other] of known.entries()) {
      const change = at(table, index, column) + difference(token, other);
      const extra = at(table, index, column + 1) + gap(token);
      const missing = at(table, index + 1, column) + gap(other);
      row.push(Math.min(change, extra, missing));
    }
  }
  return table;
}

function at(table: readonly number[][], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function gap(token: Token | undefined): number {
  return /^(a|an|the|is|are|to|of|that|my)$/i.test(token?.text ?? '') ? SMALL_WORD : ANOTHER_WORD;
}

function difference(written: Token | undefined, known: Token | undefined): number {
  if (written === undefined || known === undefined) return ANOTHER_WORD;
  if (known.blank !== undefined) return fits(written.text, known.blank) ? 0 : OTHER_KIND;
  if (known.spellings.includes(written.text)) return 0;
  const word = bare(written.text);
  return Math.min(...known.spellings.map((one) => wordDifference(word, bare(one))));
}

function wordDifference(written: string, known: string): number {
  if (written === known) return OTHER_CASE;
  const slips = slipsBetween(written, known);
  if (slips === 0) return OTHER_CASE;
  return slips <= Math.min(3, Math.floor(known.length / 3)) ? MISSPELT : ANOTHER_WORD;
}

function bare(word: string): string {
  return word.replace(/[.,;:!?]+$/, '');
}

/** Whether a value is of the kind that a blank takes; of a kind that a project made itself, nothing is known. */
function fits(value: string, blank: string): boolean {
  if (blank === 'string') return /^["'].*["']$/.test(value);
  if (/^(int|byte|short|long|biginteger)$/.test(blank)) return /^-?\d+$/.test(value);
  if (/^(float|double|bigdecimal)$/.test(blank)) return /^-?[\d,]*\.?\d+$/.test(value);
  if (blank === 'amount') return /^-?£[\d,]+(\.\d\d)?$/.test(value);
  if (blank === 'date') return /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(value);
  if (blank === 'word') return !/["\s]/.test(value);
  return true;
}
