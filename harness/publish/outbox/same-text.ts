const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
};

/** Whether two texts say the same: systems change line ends and spaces, and some write & < > as a web page needs them. */
export function sameText(one: string, other: string): boolean {
  return plainText(one) === plainText(other);
}

/** Without what a system may change of a text. */
export function plainText(text: string): string {
  const shown = text.replace(/&(amp|lt|gt|quot|#34|#39);/g, (all, name: string) => SIGNS[name] ?? all);
  return shown.replace(/\s+/g, ' ').trim();
}
