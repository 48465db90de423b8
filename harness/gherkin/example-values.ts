import type { ColumnKind } from '../project/example-columns.ts';
import { didYouMean } from '../project/near-miss.ts';

/** A cell as the steps get it, or what is wrong with it and what is allowed. */
export type CellValue = { readonly value: string } | { readonly wrong: string; readonly allowed: string };

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Reads a cell by its column's kind. Excel writes amounts and dates as it pleases: they come out as steps know them,
 * `£1,234.56` and `22 November 2026`.
 */
export function cellValue(written: string, kind: ColumnKind | undefined): CellValue {
  if (kind === undefined) return { value: written };
  if (typeof kind !== 'string') return oneOf(written, kind);
  const optional = kind.endsWith(' or empty');
  const name = kind.replace(/ or empty$/, '');
  if (written === '' && (optional || name === 'text' || name === 'note')) return { value: '' };
  const { read, what, example } = KINDS[name] ?? ANYTHING;
  const value = written === '' ? undefined : read(written);
  if (value !== undefined) return { value };
  const wrong = written === '' ? 'is empty' : `"${written}" is not ${what}`;
  return { wrong, allowed: `Write for example ${example}` };
}

interface Kind {
  readonly read: (written: string) => string | undefined;
  readonly what: string;
  readonly example: string;
}

const ANYTHING: Kind = { read: (written) => written, what: 'text', example: 'a word' };

const KINDS: Readonly<Record<string, Kind>> = {
  number: {
    read: (written) => matching(written, /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/),
    what: 'a number',
    example: '12.5',
  },
  'whole number': {
    read: (written) => matching(written, /^-?(\d{1,3}(,\d{3})+|\d+)$/),
    what: 'a whole number',
    example: '12',
  },
  amount: { read: amount, what: 'an amount', example: '£1,234.56' },
  date: { read: date, what: 'a date', example: '22 November 2026 or 22/11/2026' },
  'yes or no': { read: yesOrNo, what: 'yes or no', example: 'yes' },
};

function oneOf(written: string, values: readonly string[]): CellValue {
  if (values.includes(written)) return { value: written };
  const near = didYouMean(written, values);
  const allowed = `Allowed: ${values.join(', ')}${near === undefined ? '' : `. ${near}`}`;
  return { wrong: written === '' ? 'is empty' : `"${written}" is not one of the values`, allowed };
}

function matching(written: string, form: RegExp): string | undefined {
  return form.test(written) ? written : undefined;
}

function amount(written: string): string | undefined {
  const found = /^(-?)\s*£?\s*(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(written);
  if (!found || (found[1] === '-' && found[2] === '-')) return undefined;
  const [, sign = '', inner = '', pounds = '', pence = ''] = found;
  const grouped = BigInt(pounds.replaceAll(',', '')).toLocaleString('en-GB');
  return `${sign || inner}£${grouped}.${pence.padEnd(2, '0')}`;
}

/** Two digits for a year are refused: in a date of birth they could be either century. */
function date(written: string): string | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? turned(written);
  if (numbers) return inWords(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(written);
  if (words) return inWords(Number(words[1]), monthNamed(words[2] ?? ''), Number(words[3]));
  return matching(
    written,
    /^(today|tomorrow|yesterday|in \d+ .+|\d+ .+ (ago|from now)|the (first|last) .+)$/,
  );
}

/** `2026-11-22`, turned round. */
function turned(written: string): readonly string[] | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  return found && ['', found[3] ?? '', found[2] ?? '', found[1] ?? ''];
}

function inWords(day: number, month: number, year: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return undefined;
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function monthNamed(name: string): number {
  const short = name.toLowerCase();
  return (
    MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((one) => one.toLowerCase() === short)) + 1
  );
}

function yesOrNo(written: string): string | undefined {
  return { yes: 'yes', true: 'yes', no: 'no', false: 'no' }[written.toLowerCase()];
}
