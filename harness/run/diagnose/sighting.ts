/** A control that a person can see. */
export interface SeenControl {
  readonly kind: 'button' | 'link' | 'field' | 'tick box' | 'tab' | 'heading' | 'table';
  readonly name: string;
  readonly isDisabled: boolean;
  /** A field that must be filled and is not. */
  readonly isMissing: boolean;
}

/** What a page showed when a step failed, over all its frames. Texts are as shown, not masked. */
export interface Sighting {
  readonly title: string;
  readonly controls: readonly SeenControl[];
  /** Error summaries and alerts, the longest first; at most 300 characters each. */
  readonly alerts: readonly string[];
  /** Name of a dialog that is open over the page, '' for one without a name. */
  readonly dialog: string | undefined;
  /** What shows that the page is busy: its words, or '' for a mere picture. */
  readonly busy: string | undefined;
  /** `page 1 of 3`, or `more pages`, where a list has other pages. */
  readonly pages: string | undefined;
  readonly hasPassword: boolean;
  readonly text: string;
}
