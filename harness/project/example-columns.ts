import { z } from 'zod';
import { text, textLike } from './scalars.ts';

const KINDS = 'text, note, number, whole number, amount, date, yes or no, person';
const WRONG = `is not a kind of column. Write one of: ${KINDS}; add "or empty" where a cell may be; or list the values`;

const kind = textLike(/^(text|note|number|whole number|amount|date|yes or no|person)( or empty)?$/, WRONG);

/** data/examples/<path>.yaml, beside the CSV file of the same name. */
export const ColumnsFile = z.strictObject({
  key: text.optional(),
  columns: z.record(text, z.union([kind, z.array(text).min(1)], { error: WRONG })),
});

/** `key`: the column that names a row (default: the first). A column's kind, or the list of its values. */
export type ExampleColumns = Readonly<z.output<typeof ColumnsFile>>;
export type ColumnKind = ExampleColumns['columns'][string];
