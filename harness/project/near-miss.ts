/** `Did you mean "council-tax"?` where one of the names is a small slip away, else undefined. */
export function didYouMean(written: string, names: Iterable<string>): string | undefined {
  const near = nearest(written, names);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** Slips allowed grow with the length: one in three letters, four at most. */
function nearest(written: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(written.length / 3)));
  const plain = comparable(written);
  const ranked = [...names]
    .map((name) => ({ name, slips: editDistance(plain, comparable(name)) }))
    .filter(({ slips }) => slips <= limit)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name;
}

/** Case, spaces, hyphens and underscores are not what a person got wrong. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, ' ');
}

/** Levenshtein's distance: letters added, dropped or changed. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
