/** Letters and digits that a pattern must name: with fewer, it covers failures that nobody has seen yet. */
const LETTERS_AT_LEAST = 8;

/** Whether a waiver that names `scenario` is about one with this id: itself, or a row of the outline. */
export function isAbout(scenario: string, id: string): boolean {
  return id === scenario || id.startsWith(`${scenario}/`);
}

/** Whether a reason holds the pattern: in any case of letters, `*` for any words. Takes time in step with their lengths. */
export function covers(pattern: string, reason: string): boolean {
  const text = reason.toLocaleLowerCase('en');
  let from = 0;
  for (const part of partsOf(pattern)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** Whether a pattern says too little about the error to tell it from others. */
export function saysTooLittle(pattern: string): boolean {
  return pattern.replace(/[^\p{L}\p{N}]/gu, '').length < LETTERS_AT_LEAST;
}

function partsOf(pattern: string): string[] {
  const parts = pattern.toLocaleLowerCase('en').split('*');
  return parts.map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part !== '');
}
