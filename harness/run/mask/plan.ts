/** `live` is people's data, `masked` is people's data made harmless as far as anyone knows. */
export type ClassOfData = 'synthetic' | 'masked' | 'live';

/** What an application's YAML declares as personal: fields by name, columns by header, regions by CSS selector. */
export interface ApplicationMasks {
  readonly fields: readonly string[];
  readonly columns: readonly string[];
  readonly regions: readonly string[];
}

export interface MaskOptions {
  readonly classOfData: ClassOfData;
  /** Passwords, tokens, keys of one-time codes: masked whatever the class of data. */
  readonly secrets: readonly string[];
  readonly applicationMasks?: ApplicationMasks;
  /** Exact values that are known to be personal, such as a test person's name. */
  readonly knownValues?: readonly string[];
}

export const NO_MASKS: ApplicationMasks = { fields: [], columns: [], regions: [] };
