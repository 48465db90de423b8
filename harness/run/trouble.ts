import { z } from 'zod';
import { utc } from './step-schema.ts';

/** What a scenario that did not pass ran into; failures are grouped by it. `behaviour`: the application does otherwise. */
export const TroubleKind = z.enum([
  'application down',
  /** It, or a batch of its, was not ready by the time that was set. */
  'waited for',
  'hang',
  'network',
  'maintenance',
  'redirects',
  'certificate',
  'wrong place',
  'clock',
  'sign-in',
  'captcha',
  'password change',
  'signed out',
  'account busy',
  'page',
  'slow',
  'data missing',
  'browser',
  'step',
  'behaviour',
]);
export type TroubleKind = z.infer<typeof TroubleKind>;

/** `application`: where it is another than the scenario's own; `about`: a persona at sign-in, a page, a record. */
export const Trouble = z.strictObject({
  kind: TroubleKind,
  application: z.string().optional(),
  about: z.string().optional(),
  /** It was not tried, because others had met the same just before. */
  untried: z.literal(true).optional(),
});
export type Trouble = z.infer<typeof Trouble>;

/** An application that took much longer than it usually does, over all its scenarios that can be compared. */
export const Slowed = z.strictObject({
  application: z.string(),
  /** How many were compared. */
  scenarios: z.number().int().positive(),
  /** Times as long as usual: the middle of all. */
  times: z.number().positive(),
  /** The middle of their times now and in earlier runs, in milliseconds. */
  tookMs: z.number().nonnegative(),
  usualMs: z.number().nonnegative(),
  /** The newest earlier run in which it was at its usual speed; null where none that is kept shows it. */
  lastUsual: z.strictObject({ at: utc, version: z.string().nullable() }).nullable(),
});
export type Slowed = z.infer<typeof Slowed>;

/** Why scenarios did not pass, once for all that it took down; the one that took down most comes first. */
export const RunCause = z.strictObject({
  kind: TroubleKind,
  application: z.string().nullable(),
  /** One plain sentence, masked. */
  sentence: z.string(),
  /** Ids of the scenarios that it took down. */
  scenarios: z.array(z.string()).min(1),
  /** When one of them, or another that needs the same, last passed before this run; null where no run kept tells. */
  lastWorked: z.strictObject({ at: utc, version: z.string().nullable() }).nullable(),
  /** What to do, one plain sentence. */
  next: z.string(),
});
export type RunCause = z.infer<typeof RunCause>;
