import { isoDate, MONTHS } from './days.ts';

const MONTH_NAME = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|');
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string | undefined])[] = [
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/,
    ([year, month, day]) => isoDate(Number(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/,
    ([day, month, year]) => isoDate(fullYear(year), Number(month), Number(day)),
  ],
  [
    new RegExp(
      `^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(${MONTH_NAME})\\.?,?[ -](\\d{4}|\\d{2})$`,
      'i',
    ),
    ([day, month, year]) => isoDate(fullYear(year), monthOf(month), Number(day)),
  ],
  [
    new RegExp(`^(${MONTH_NAME})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    ([month, day, year]) => isoDate(Number(year), monthOf(month), Number(day)),
  ],
];

/** A date as a page or a person writes it, the British way round: `22/11/2026`, `22 Nov 2026`, `2026-11-22` → ISO. */
export function parseDate(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  for (const [form, toIso] of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return toIso(match.slice(1));
  }
  return undefined;
}

/** 1 to 12; 0 for a word that is no month. */
export function monthOf(name: string | undefined): number {
  return (
    MONTHS.findIndex((month) => name !== undefined && month.startsWith(name.slice(0, 3).toLowerCase())) + 1
  );
}

/** Two figures are of this century up to 68, as in Excel's and POSIX's reading. */
function fullYear(year: string | undefined): number {
  const number = Number(year);
  if ((year ?? '').length > 2) return number;
  return number + (number < 69 ? 2000 : 1900);
}
