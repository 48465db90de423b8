import type { Published } from '../../publish/index.ts';

/** What came of a publication, for a person; nothing is wider than `width` but addresses and names of files. */
export function publishLines({ said, where, warnings = [] }: Published, width: number): string[] {
  return [said, ...warnings.flatMap((warning) => folded(`Note: ${warning}`, width)), `Look at ${where}`];
}

/** Text in lines of at most `width` columns, each keeping the indent of its own; what is longer by itself stays whole. */
export function folded(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => foldedLine(line, width));
}

function foldedLine(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const fits = (word: string) => indent.length + word.length <= width;
  const lines: string[] = [];
  let begun = indent;
  for (const word of line.trim().split(' ')) {
    const isFirst = begun === indent;
    const isBullet = begun === `${indent}-`;
    if (!isFirst && !isBullet && begun.length + 1 + word.length > width && fits(word)) {
      lines.push(begun);
      begun = `${indent}${word}`;
    } else begun = `${begun}${isFirst ? '' : ' '}${word}`;
  }
  return [...lines, begun.trimEnd()];
}
