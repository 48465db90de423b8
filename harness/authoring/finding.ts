/** Something that keeps a scenario from being run as its author meant it. */
export interface Finding {
  readonly kind:
    | 'undefined step'
    | 'ambiguous step'
    | 'duplicate id'
    | 'missing id'
    | 'wrong prefix'
    | 'does not parse'
    | 'project data';
  /** `features/x.feature:12`, or the file of the data. */
  readonly where: string;
  readonly message: string;
}
