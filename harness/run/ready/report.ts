import { z } from 'zod';
import { Trouble } from '../trouble.ts';

/** Version of the readiness record's format. */
export const READY_SCHEMA = 'council-uat/ready/1';

/** `note` is worth knowing and stops nothing; `failed` must be dealt with before a pack is run. */
export const ReadyCheck = z.strictObject({
  /** Key of the application, or null for what the harness needs itself. */
  application: z.string().nullable(),
  /** For example `certificate` or `sign-in`. */
  check: z.string(),
  status: z.enum(['ok', 'note', 'failed']),
  /** One line. */
  said: z.string(),
  /** What to do, one line; absent where all is well. */
  next: z.string().optional(),
  /** What somebody who was not let in ran into, `about` the persona. */
  trouble: Trouble.optional(),
});
export type ReadyCheck = z.infer<typeof ReadyCheck>;

/** reports/ready/<time>.json: whether packs could be run in a place at a time. */
export const ReadyReport = z.strictObject({
  schema: z.literal(READY_SCHEMA),
  /** UTC. */
  at: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  council: z.string(),
  environment: z.string(),
  release: z.string().nullable(),
  applications: z.array(z.strictObject({ key: z.string(), name: z.string(), address: z.string() })),
  /** No check failed. */
  ready: z.boolean(),
  checks: z.array(ReadyCheck),
});
export type ReadyReport = z.infer<typeof ReadyReport>;
