import type { Attachment, ChangeRecord, FoundChange, Place, Publication } from '../change-record.ts';
import type { Patience } from '../http/persist.ts';
import type { Entry } from './outbox.ts';

/** What every action works with. */
export interface Work {
  readonly entry: Entry;
  readonly publication: Publication;
  readonly record: ChangeRecord;
  readonly patience: Patience;
  readonly change: FoundChange;
  /** Where the results go: a task of the change, or the change itself. */
  readonly results: Place;
}

/** What one action came to. */
export interface Outcome {
  /** True where something was written now. */
  readonly wrote: boolean;
  /** What is not as it was meant to be, as a sentence. */
  readonly warning?: string;
  /** True where it may have been done twice, the second time after it was looked for. */
  readonly isDoubtful?: boolean;
  /** The file that is in the record now. */
  readonly file?: Attachment;
}

export function placeOf({ change, results }: Work, place: 'change' | 'task'): Place {
  return place === 'task' ? results : change;
}
