/** What a person named: by its words, and by its number where several are alike (1 is the first, -1 the last). */
export interface Target {
  readonly name: string;
  readonly nth?: number | undefined;
}

/** Where to look: in the row, section, dialog, table or frame of a name. No name means the only one there is. */
export interface Place {
  readonly kind: 'row' | 'section' | 'dialog' | 'table' | 'frame';
  /** A row may be narrowed down by several texts. */
  readonly names: readonly string[];
  readonly nth?: number | undefined;
}

/** `in the row for “Smith” in the table “Refunds”` */
export function placeText(places: readonly Place[]): string {
  const words = places.map(({ kind, names }) => {
    const quoted = names.map((name) => `“${name}”`).join(' and ');
    return ` in the ${kind}${quoted === '' ? '' : kind === 'row' ? ` for ${quoted}` : ` ${quoted}`}`;
  });
  return words.join('');
}
