/** `“one”, “two”`, without repetitions and at most eight. */
export function quoted(texts: readonly string[]): string {
  const different = [...new Set(texts.filter((text) => text !== ''))];
  const shown = different.slice(0, 8).map((text) => `“${text.slice(0, 120)}”`);
  return `${shown.join(', ')}${different.length > 8 ? ` and ${different.length - 8} more` : ''}`;
}

/** The piece of a page's text that is the wanted one but for capitals, spaces and currency signs. */
export function differsOnly(text: string, page: string): string | undefined {
  const letters = [...text].filter((letter) => !/[\s£$€.,:;'’"“”-]/.test(letter));
  if (letters.length < 3) return undefined;
  const pattern = letters
    .map((letter) => letter.replace(/[\\^$*+?()[\]{}|/]/g, '\\$&'))
    .join(`[\\s£$€.,:;'’"“”-]*`);
  return new RegExp(`[£$€]?${pattern}[.:]?`, 'iu').exec(page)?.[0];
}
