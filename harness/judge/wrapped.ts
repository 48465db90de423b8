import { plain } from './plain.ts';

/** Words of `text` in lines of at most `width` columns; lines after the first begin with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(' ')
    .flatMap((one) => chunks(one, width - indent.length))) {
    const start = lines.length === 0 ? '' : indent;
    if (line === '') line = `${start}${word}`;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The first `count` lines, the last of them ending in an ellipsis where there were more. */
export function cutLines(lines: readonly string[], count: number, width: number): string[] {
  if (lines.length <= count) return [...lines];
  const last = lines[count - 1] ?? '';
  return [...lines.slice(0, count - 1), `${last.slice(0, width - 2).trimEnd()} …`];
}

function chunks(word: string, size: number): string[] {
  if (word.length <= size) return [word];
  return [word.slice(0, size), ...chunks(word.slice(size), size)];
}
