/** `Did you mean "council-tax"?` where one of the names is a small slip away, else undefined. */
export function didYouMean(written: string, names: Iterable<string>): string | undefined {
  const near = nearest(written, names);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** Slips allowed grow with the length: one in three letters, four at most. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(written.length / 3)));
  const plain = comparable(written);
  const ranked = [...names]
    .filter((name) => Math.abs(comparable(name).length - plain.length) <= limit)
    .map((name) => ({ name, slips: editDistance(plain, comparable(name)) }))
    .filter(({ slips }) => slips <= limit)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name;
}

/** How many slips lie between two words, whatever their case. */
export function slipsBetween(one: string, other: string): number {
  return editDistance(comparable(one), comparable(other));
}

/** Case, spaces, hyphens and underscores are not what a person got wrong. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, ' ');
}

/** Letters added, dropped, changed or swapped with their neighbour (optimal string alignment). */
function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= other.length; column++) {
      const change = at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swap = swapped ? at(row - 2, column - 2) + 1 : change;
      line.push(Math.min(change, swap, at(row - 1, column) + 1, at(row, column - 1) + 1));
    }
  }
  return at(one.length, other.length);
}
