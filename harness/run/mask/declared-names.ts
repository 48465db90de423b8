import { holdsName, isCaption, PERSONAL_FIELD_NAMES, SECRET_NAMES, wordsOf } from './names.ts';
import { type MaskOptions, NO_MASKS } from './plan.ts';

/** Names, as `wordsOf` writes them, of what is masked by name. */
export interface DeclaredNames {
  /** Also headers of columns. */
  readonly fields: readonly string[];
  /** Headers of columns only. */
  readonly columns: readonly string[];
  readonly secrets: readonly string[];
}

/** Secrets are masked by name always; personal fields and columns unless the data is synthetic. */
export function declaredNames(options: MaskOptions): DeclaredNames {
  if (options.classOfData === 'synthetic') return { fields: [], columns: [], secrets: SECRET_NAMES };
  const { fields, columns } = options.applicationMasks ?? NO_MASKS;
  return {
    fields: [...namesOf(fields), ...PERSONAL_FIELD_NAMES],
    columns: namesOf(columns),
    secrets: SECRET_NAMES,
  };
}

/** Whether the value of a field of this name is masked. */
export function isDeclaredField(names: DeclaredNames, name: string): boolean {
  const words = wordsOf(name);
  return words !== '' && (holdsName(words, names.fields) || holdsName(words, names.secrets));
}

/** Whether a text is the caption of a field whose value is masked. */
export function isDeclaredCaption(names: DeclaredNames, text: string): boolean {
  return isCaption(wordsOf(text), [...names.fields, ...names.secrets]);
}

/** Whether the cells below this header are masked. */
export function isDeclaredColumn(names: DeclaredNames, header: string): boolean {
  const words = wordsOf(header);
  return words !== '' && holdsName(words, [...names.columns, ...names.fields, ...names.secrets]);
}

function namesOf(declared: readonly string[]): string[] {
  return declared.map(wordsOf).filter((name) => name !== '');
}
