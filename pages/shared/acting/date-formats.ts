import { MONTHS } from '../dates/days.ts';

const USUAL = ['dd/mm/yyyy', 'yyyy-mm-dd', 'dd mmm yyyy', 'dd-mm-yyyy', 'dd.mm.yyyy', 'mm/dd/yyyy'] as const;

/** Forms to write a date in, the one that the field's hint or present value shows first. */
export function dateFormats(hint: string, value: string): string[] {
  const asked = /(?:d{1,2}|m{1,4}|y{2,4})([-/. ])(?:d{1,2}|m{1,4}|y{2,4})\1(?:y{2,4}|d{1,2})/i
    .exec(hint)?.[0]
    .toLowerCase();
  const shown = likeValue(value);
  const first = [asked === undefined ? undefined : normalised(asked), shown].filter(
    (form) => form !== undefined,
  );
  return [...new Set([...first, ...USUAL.slice(0, -1)])];
}

/** `dd/mm/yyyy`, `yyyy-mm-dd`, `dd mmm yyyy`, `mm/dd/yyyy` … of an ISO date. */
export function formatDate(iso: string, format: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const words = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return format
    .replace(/y{4}/, year)
    .replace(/y{2}/, year.slice(2))
    .replace(/d{2}/, day)
    .replace(/m{4}/, words)
    .replace(/m{3}/, words.slice(0, 3))
    .replace(/m{2}/, month);
}

/** jQuery UI's `dd/mm/yy` means four figures, `d/m/yyyy` takes two as well. */
function normalised(format: string): string {
  return format
    .replace(/d+/, 'dd')
    .replace(/m+/, (months) => (months.length > 2 ? months : 'mm'))
    .replace(/y+/, 'yyyy');
}

function likeValue(value: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'yyyy-mm-dd';
  if (/^\d{2}-\d{2}-\d{4}$/.test(value)) return 'dd-mm-yyyy';
  if (/^\d{2}\.\d{2}\.\d{4}$/.test(value)) return 'dd.mm.yyyy';
  const months = /^(\d{2})\/(\d{2})\/\d{4}$/.exec(value);
  if (months !== null && Number(months[2]) > 12) return 'mm/dd/yyyy';
  return /^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(value) ? 'dd mmm yyyy' : undefined;
}
