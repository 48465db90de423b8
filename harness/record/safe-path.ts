/** Windows opens longer ones only with special settings, and a pack is unpacked below some folder. */
const MAX_LETTERS = 120;

/**
 * What is wrong with a path that is to be unpacked anywhere, on any system; undefined where nothing is. It
 * is relative, POSIX, stays below its folder and holds no character that Windows refuses.
 */
export function unsafePath(path: string, mostLetters = MAX_LETTERS): string | undefined {
  if (/^[/\\]|^[A-Za-z]:/.test(path)) return 'is an absolute path';
  if (path.split(/[/\\]/).includes('..')) return 'leads out of its folder';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.split('/').some((part) => part === '' || part === '.')) return 'holds an empty folder name';
  if (hasForbiddenLetter(path) || /[. ](\/|$)/.test(path))
    return 'holds a character that Windows does not allow';
  if (path.length > mostLetters) return `is longer than ${mostLetters} characters`;
  return undefined;
}

/** Names that Windows and macOS take for the same file. */
export function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function hasForbiddenLetter(path: string): boolean {
  return [...path].some((letter) => letter < ' ' || letter === '\u007f' || '<>:"|?*'.includes(letter));
}
