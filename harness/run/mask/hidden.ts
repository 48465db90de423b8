/** What a page holds that must not be kept, read from its elements because its text alone does not tell. */
export interface HiddenValues {
  /** Values of password fields. */
  readonly secrets: readonly string[];
  /** Values of declared fields, cells of declared columns. */
  readonly personal: readonly string[];
  /** Every piece of text inside declared regions. */
  readonly regions: readonly string[];
}

export const NOTHING_HIDDEN: HiddenValues = { secrets: [], personal: [], regions: [] };
