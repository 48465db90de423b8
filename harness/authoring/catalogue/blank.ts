/** A place in a sentence that its writer fills. */
export interface Blank {
  /** What it is called in the sentence. */
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
}
