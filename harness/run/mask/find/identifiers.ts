import { LABEL } from '../labels.ts';
import type { Found } from './found.ts';
import { scan } from './scan.ts';

const blank = '[ \\u00a0\\u2007\\u2009\\u202f\\-\\u2010-\\u2015\\u2212]';

/**
 * Ten digits, 3-3-4, together or with a blank or hyphen between. Not after capitals (`REF9990000018` is a
 * reference) unless these are `NHS`, nor as part of an amount or of a longer number.
 */
const nhsShape = new RegExp(
  `(?:(?<=nhs|NHS)|(?<![A-Z\\d£$€]|\\d[.,]))\\d{3}${blank}?\\d{3}${blank}?\\d{4}(?!\\d|[.,]\\d)`,
  'g',
);

/** D F I Q U V in neither letter, O not second, and the pairs that are not used; QQ is what examples use. */
const ninoPrefix = '(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)';
const ninoRest = `${blank}?\\d{2}${blank}?\\d{2}${blank}?\\d{2}${blank}?[A-D]`;
/** In capitals it may be glued to a name in small letters, as the text of two cells often is. */
const ninoCapitals = new RegExp(`(?<![A-Z0-9])${ninoPrefix}${ninoRest}(?!\\d|[A-Z](?![a-z]))`, 'g');
const ninoAnyCase = new RegExp(`(?<![\\p{L}\\d])${ninoPrefix}${ninoRest}(?![\\p{L}\\d])`, 'giu');

const email =
  /@(?<=([\p{L}\p{N}._%+'-]{1,64})@)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{0,61}\p{L}/giu;

/** +44, 0044 or 0, an area or mobile code of three to five digits with the 0, then groups of two or more. */
const phoneShape =
  /(?:(?<=tel|fax|mob|TEL|FAX|MOB)|(?<![\d£$€]|\d[.,]|[A-Z]))(?:(?:\+|00)44[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?[1-35789]\d{1,9}|\(?0[1-35789]\d{1,9}\)?)(?:(?:[ \u00a0\u2010-\u2015.-]{1,2}|(?<=\)))\d{2,8}){0,5}(?!\d)/g;

export function findNhsNumbers(text: string): Found[] {
  return scan(text, nhsShape, LABEL.nhs, (shape) => (isNhsNumber(shape) ? shape.length : 0));
}

export function findNinos(text: string): Found[] {
  return [...scan(text, ninoCapitals, LABEL.nino), ...scan(text, ninoAnyCase, LABEL.nino)];
}

export function findPhones(text: string): Found[] {
  return scan(text, phoneShape, LABEL.phone, phoneLength);
}

/** Starts at the `@`, so that a long text without one costs nothing. */
export function findEmails(text: string): Found[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(email)].map((found) => ({
    start: found.index - (found[1]?.length ?? 0),
    end: found.index + found[0].length,
    put: LABEL.email,
  }));
}

/** Ten digits whose last is the modulus 11 check of the nine before; ten times the same digit is none. */
function isNhsNumber(shape: string): boolean {
  const digits = [...shape.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10 || digits.every((digit) => digit === digits[0])) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** How much of the shape is one number: eleven digits with the 0, or ten if there is a gap among them. */
function phoneLength(shape: string): number {
  const ends = [...shape.matchAll(/\d(?!\d)/g)].map((last) => last.index + 1);
  const counted = ends.map((end) => ({ end, digits: nationalDigits(shape.slice(0, end)) }));
  const eleven = counted.find(({ digits }) => digits === 11);
  const ten = counted.find(({ digits, end }) => digits === 10 && /\d\D+\d/.test(shape.slice(0, end)));
  return (eleven ?? ten)?.end ?? 0;
}

function nationalDigits(shape: string): number {
  return shape.replace(/^(?:\+|00)44[\s-]?(?:\(0\))?/, '0').replace(/\D/g, '').length;
}
