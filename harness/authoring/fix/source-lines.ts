/** A line of a file and what it ends in: put together again, a file that nobody changed is the same byte by byte. */
export interface SourceLine {
  text: string;
  readonly end: string;
}

export function sourceLines(text: string): SourceLine[] {
  const parts = text.split(/(\r?\n)/);
  const lines: SourceLine[] = [];
  for (let index = 0; index < parts.length; index += 2)
    lines.push({ text: parts[index] ?? '', end: parts[index + 1] ?? '' });
  return lines;
}

export function joined(lines: readonly SourceLine[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}
