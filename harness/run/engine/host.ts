import type { Media, StepRecord } from '../schema.ts';
import type { Attachment } from './attachments.ts';
import type { Outcome } from './outcome.ts';

/** What the engine asks of the runner and of the browser; the conformance tests stand in for both. */
export interface EngineHost {
  /**
   * Runs a step so that the runner lists it at its line of the feature, or of the phrase file `file`. Rejects with what
   * `body` rejected with.
   */
  step(title: string, line: number, body: () => Promise<void>, file?: string): Promise<void>;
  /** Lists a step that did not run. */
  skipped(title: string, line: number, file?: string): Promise<void>;
  /** Takes the picture and the text of the screen as it stands; none where there is no screen. */
  evidence(failed: boolean): Promise<Media[]>;
  /** Keeps an attachment by its content. */
  keep(attachment: Attachment): Promise<Media>;
  /** Failed or blocked, and why, for what a step threw. */
  explain(error: unknown): Outcome | Promise<Outcome>;
  /** Settles as a step's code does, unless the scenario must end: then it rejects at once. */
  unlessStopped?<T>(running: Promise<T>): Promise<T>;
  /** Takes personal data and secrets out of a text that is going to be written. */
  mask(text: string): string;
  maskTable(rows: string[][]): string[][];
  /** A step has ended; `depth` phrases stand around it, each of which ends after what it stands for. */
  finished(step: StepRecord, depth: number): void;
}
