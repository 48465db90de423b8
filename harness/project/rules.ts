import { z } from 'zod';
import { duration, wholeNumber, yesNo } from './scalars.ts';

/**
 * Every rule that a pack or a gate may set, by the name people write and verdicts show, with the kind of
 * its value. To add a rule: one line here, one file in judge/.
 */
const RULES = {
  'everything was run': yesNo,
  'maximum failures': wholeNumber,
  'nothing blocked': yesNo,
  /** Undefined, ambiguous or pending. */
  'nothing undefined': yesNo,
  'nothing flaky': yesNo,
  "version is the release's": yesNo,
  /** In milliseconds. */
  'evidence no older than': duration,
} as const;

/** The rules of one pack or gate: only those that were written; lengths of time in milliseconds. */
export const Rules = z.strictObject(RULES).partial();
export type Rules = Readonly<z.output<typeof Rules>>;
