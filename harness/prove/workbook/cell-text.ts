/** The most characters that a cell of Excel holds. */
const CELL_LENGTH = 32_767;
const CUT = ' … (cut)';
// What XML 1.0 cannot hold, and characters that turn the direction of what follows them.
const FORBIDDEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const ACTS_AS_FORMULA = /^\s*[=+\-@]/;

/** Text as a cell may hold it: no control characters but line ends and tabs, no longer than Excel allows. */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (found) => (found === '\n' || found === '\t' ? found : ''));
  return clean.length <= CELL_LENGTH ? clean : `${clean.slice(0, CELL_LENGTH - CUT.length)}${CUT}`;
}

/** Whether the text would become a formula if someone edited the cell or saved the sheet as CSV. */
export function looksLikeFormula(text: string): boolean {
  return ACTS_AS_FORMULA.test(text);
}
