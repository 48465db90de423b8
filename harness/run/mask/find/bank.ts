import { LABEL, withoutLabels } from '../labels.ts';
import type { Found } from './found.ts';
import { scan, scanAfter } from './scan.ts';

/** Characters of the neighbourhood that is looked at for the words that make digits a bank detail. */
const NEAR = 40;

const sortCode = /(?<![\d-])\d{2}([-\u2010-\u2015])\d{2}\1\d{2}(?![\d-])/g;
const bankWords = /sort[\s_-]*code|\bbank|\bacc(?:oun)?t\b|\ba\/c\b|\bdirect debit/i;
const accountAfter =
  /^[^\p{L}\p{N}]{1,12}(?:(?:account|acct?|a\/c)\W{0,3}(?:number|no|num)?\W{0,4})?\d{4} ?\d{4}(?!\d)/iu;
const accountBefore = /(?<!\d)\d{4} ?\d{4}[^\p{L}\p{N}]{1,12}(?:sort\s?code\W{0,4})?$/iu;

/** A sort code written otherwise, right after its name. */
const namedSortCode = /(sort[\s_-]{0,2}code[^\p{L}\p{N}]{0,12}(?:is )?)\d{2} ?\d{2} ?\d{2}(?!\d)/giu;
/** Eight digits after `account`, `account number`, `a/c no`, but not after `council tax account` and the like. */
const namedAccount =
  /((?<!(?:council tax|rent|rates|customer|housing|user)[\s_-]{0,2})(?:(?<!\p{L})acc(?:oun)?t|(?<!\p{L})a\/c)(?:[\s_-]{0,2}(?:number|no|num))?[^\p{L}\p{N}]{0,12}(?:is )?)\d{4} ?\d{4}(?!\d)/giu;
const account = /(?<!\d)\d{4} ?\d{4}(?!\d)/g;

const ibanStart = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?= ?[A-Z0-9])/giu;
const ibanLengths =
  'AD24AT20BE16BG22CH21CY28CZ24DE22DK18EE20ES24FI18FO18FR27GB22GI23GL18GR27HR21HU28IE22IS26IT27LI21LT20LU20LV21MC27MT31NL18NO15PL28PT25RO24RS22SE24SI19SK24SM27TR26';

const card = /(?<![\d.,£$€-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])/g;

/** Sort codes, account numbers, IBANs and payment card numbers. */
export function findBankDetails(text: string): Found[] {
  const codes = scan(text, sortCode, LABEL.bank).filter((code) => isSortCode(text, code));
  const cards = scan(text, card, LABEL.bank, (shape) => (passesLuhn(shape) ? shape.length : 0));
  const named = [...scanAfter(text, namedSortCode, LABEL.bank), ...scanAfter(text, namedAccount, LABEL.bank)];
  return [
    ...codes,
    ...codes.flatMap((code) => accountsBeside(text, code)),
    ...named,
    ...cards,
    ...findIbans(text),
  ];
}

/** `12-11-26` is a date unless words or an account number beside it say otherwise; `12-34-56` cannot be one. */
function isSortCode(text: string, code: Found): boolean {
  const [first = 0, second = 0, third = 0] = text.slice(code.start, code.end).split(/\D/).map(Number);
  const isDate = second >= 1 && second <= 12 && ((first >= 1 && first <= 31) || (third >= 1 && third <= 31));
  if (!isDate) return true;
  const before = withoutLabels(text.slice(Math.max(0, code.start - NEAR), code.start));
  const after = text.slice(code.end, code.end + NEAR);
  return bankWords.test(before) || accountBefore.test(before) || accountAfter.test(after);
}

/** The account numbers that stand right before or after a sort code. */
function accountsBeside(text: string, code: Found): Found[] {
  const before = text.slice(Math.max(0, code.start - NEAR), code.start);
  const after = text.slice(code.end, code.end + NEAR);
  const from = code.start - before.length;
  const found: Found[] = [];
  if (accountBefore.test(before))
    found.push(...scan(before, account, LABEL.bank).map((one) => move(one, from)));
  if (accountAfter.test(after))
    found.push(...scan(after, account, LABEL.bank).map((one) => move(one, code.end)));
  return found;
}

function move(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}

function findIbans(text: string): Found[] {
  return scan(text, ibanStart, LABEL.bank).flatMap(({ start, put }) => {
    const length = ibanLength(text.slice(start, start + 44));
    return length > 0 ? [{ start, end: start + length, put }] : [];
  });
}

/** Characters, blanks included, of the IBAN that `text` begins with; 0 if it begins with none. */
function ibanLength(text: string): number {
  const country = text.slice(0, 2).toUpperCase();
  const at = ibanLengths.indexOf(country);
  const wanted = at < 0 ? 0 : Number(ibanLengths.slice(at + 2, at + 4));
  const shape = new RegExp(`^(?:[A-Z0-9] ?){${Math.max(1, wanted - 1)}}[A-Z0-9](?![A-Z0-9])`, 'i').exec(
    text,
  )?.[0];
  return wanted > 0 && shape !== undefined && remainder97(shape.replace(/ /g, '')) === 1 ? shape.length : 0;
}

function remainder97(iban: string): number {
  const moved = (iban.slice(4) + iban.slice(0, 4)).toUpperCase();
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

function passesLuhn(shape: string): boolean {
  const digits = [...shape.replace(/\D/g, '')].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
