/** What is looked for: `field` is entered into, `tick` switched, `button` pressed, `thing` anything that can be clicked. */
export type Kind =
  | 'field'
  | 'tick'
  | 'button'
  | 'link'
  | 'thing'
  | 'table'
  | 'row'
  | 'section'
  | 'dialog'
  | 'heading';

/** Text by which a person knows an element, and where it stands. The higher the strength, the surer. */
export interface Caption {
  readonly text: string;
  readonly strength: number;
}

/** An element that may be meant, as the page tells of it. Scores are compared from left to right. */
export interface Candidate {
  readonly index: number;
  readonly score: readonly number[];
  /** `button "Edit"` */
  readonly what: string;
  /** `in the row “Smith, 12 High Street”`, or nothing. */
  readonly place: string;
  readonly caption: string;
  readonly visible: boolean;
  readonly disabled: boolean;
  /** Candidates of one key do the same thing: which of them is taken makes no difference. */
  readonly same: string;
}

export interface SearchRequest {
  readonly kind: Kind;
  /** Null for the only one there is. Several words narrow a row down. */
  readonly names: readonly string[];
  readonly roots: readonly Element[] | null;
}

export interface SearchAnswer {
  readonly candidates: readonly Candidate[];
  /** Captions of what there is of the kind, when nothing fits. */
  readonly others: readonly string[];
  /** How many of the kind are shown that go by no name at all. */
  readonly nameless: number;
}

/** How a control stands. `value` is what a person reads in it; null where it holds none. */
export interface ControlState {
  readonly tag: string;
  readonly type: string;
  readonly role: string;
  readonly value: string | null;
  readonly ticked: boolean | null;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly maxLength: number;
  readonly hint: string;
  readonly multiple: boolean;
  /** Offers suggestions while one types. */
  readonly suggests: boolean;
  readonly visible: boolean;
}

export interface TableContent {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
