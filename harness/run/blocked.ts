import type { Trouble } from './schema.ts';

/**
 * The application, or something it needs, did not answer: the scenario says nothing about the release (design
 * decision 4). The message is one or two plain sentences.
 */
export class Blocked extends Error {
  override name = 'Blocked';
  /** What it ran into, for grouping. */
  readonly trouble: Trouble | undefined;

  constructor(message: string, trouble?: Trouble) {
    super(message);
    this.trouble = trouble;
  }
}
