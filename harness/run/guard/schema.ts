import { z } from 'zod';

/** A request that would have written. `path` without its query, with the host where there are several; never a body. */
export const StoppedRequest = z.strictObject({ method: z.string(), path: z.string(), why: z.string() });
export type StoppedRequest = z.infer<typeof StoppedRequest>;

const count = z.number().int().nonnegative();

/**
 * What the guard of a run that must not write did during an attempt, in requests. `aborted`: dropped without disturbing
 * the scenario, as declared.
 */
export const GuardRecord = z.strictObject({
  allowed: z.strictObject({ reads: count, signIn: count, listed: count }),
  aborted: count,
  stopped: z.array(StoppedRequest),
});
export type GuardRecord = z.infer<typeof GuardRecord>;

/**
 * Why a run was kept from writing, and on what that stands. `proven`: browsers in which requests that must not arrive
 * were sent, and did not, before anything else; `listed`: what was let through because it was approved.
 */
export const RunGuard = z.strictObject({
  because: z.enum(['live data', 'read-only run']),
  proven: count,
  listed: z.array(
    z.strictObject({
      application: z.string(),
      method: z.string(),
      path: z.string(),
      reason: z.string(),
      approvedBy: z.string(),
    }),
  ),
});
export type RunGuard = z.infer<typeof RunGuard>;
