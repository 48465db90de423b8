import { parseDate } from '../dates/written.ts';

/** Whether a field shows what was entered, if in its own way: as a date, an amount, in capitals, with other spaces. */
export function sameValue(entered: string, shown: string): boolean {
  if (plain(entered) === plain(shown)) return true;
  const date = parseDate(entered);
  if (date !== undefined) return parseDate(shown) === date;
  const number = amountOf(entered);
  return number !== undefined && number === amountOf(shown);
}

/** `£1,234.50`, `(1,234.50)`, `1234.5 CR` → a number; undefined for what is no amount. */
export function amountOf(text: string): number | undefined {
  const plainText = text.replace(/[\s\u00a0]/g, '').replace(/[−–]/g, '-');
  const match = /^(-)?(\()?(-)?(?:£|GBP|€|\$)?(-)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\)?(-|CR)?(?:GBP)?$/i.exec(
    plainText,
  );
  if (match === null) return undefined;
  const isNegative = [match[1], match[2], match[3], match[4], match[7]].some((sign) => sign !== undefined);
  const size = Number(`${(match[5] ?? '').replaceAll(',', '')}${match[6] ?? ''}`);
  return isNegative && size !== 0 ? -size : size;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\s\u00a0-]+/g, '')
    .toLowerCase();
}
