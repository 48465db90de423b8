import { z } from 'zod';
import { GuardRecord, RunGuard } from './guard/schema.ts';
import { ManualRecord } from './manual-schema.ts';
import { Media, ScenarioStatus, StepRecord, StepStatus, sha256, utc } from './step-schema.ts';
import { RunCause, Slowed, Trouble } from './trouble.ts';

export * from './guard/schema.ts';
export { Media, ScenarioStatus, StepRecord, StepStatus } from './step-schema.ts';
export * from './trouble.ts';

/** Version of the run record's format; raised when a reader of the old one would misread the new one. */
export const RUN_SCHEMA = 'council-uat/run/1';

export const AttemptRecord = z.strictObject({
  /** From 1. */
  number: z.number().int().positive(),
  worker: z.number().int().nonnegative(),
  started: utc,
  ended: utc,
  durationMs: z.number().nonnegative(),
  status: StepStatus,
  reason: z.string().optional(),
  trouble: Trouble.optional(),
  /** Personas that took part, with the account lent to each. */
  people: z.array(z.strictObject({ persona: z.string(), application: z.string(), account: z.string() })),
  steps: z.array(StepRecord),
  media: z.array(Media),
  /** The person who carried it out by hand, absent where the browser did, and what else they wrote of it. */
  tester: z.string().optional(),
  note: z.string().optional(),
  /** Absent where the run might write. */
  guard: GuardRecord.optional(),
  /** The run was stopped, or the browser crashed, before the attempt ended. */
  interrupted: z.literal(true).optional(),
});
export type AttemptRecord = z.infer<typeof AttemptRecord>;

export const ScenarioRecord = z.strictObject({
  /** `CT-014`, or `CT-014/£500.01` for a row of an outline. */
  id: z.string(),
  /** Key of the application that owns it, or null for a journey over several. */
  application: z.string().nullable(),
  title: z.string(),
  /** POSIX path in the project, and the line of the scenario or of the outline's row. */
  feature: z.string(),
  line: z.number().int().positive(),
  featureTitle: z.string(),
  rule: z.string().nullable(),
  /** All tags, with `@`, inherited ones included. */
  tags: z.array(z.string()),
  risk: z.enum(['high', 'medium', 'low']).nullable(),
  requirements: z.array(z.string()),
  status: ScenarioStatus,
  reason: z.string().optional(),
  attempts: z.array(AttemptRecord),
  /** By hand only: SHA-256 of what the tester was given to do. */
  wording: sha256.optional(),
  /** By hand only: results that a later one took the place of, the oldest first. They count for nothing. */
  superseded: z.array(AttemptRecord).optional(),
});
export type ScenarioRecord = z.infer<typeof ScenarioRecord>;

/** A BeforeAll or AfterAll hook as one worker ran it; what it attached is kept with it. */
export const RunHookRecord = z.strictObject({
  kind: z.enum(['before-all', 'after-all']),
  name: z.string(),
  /** File and line of its definition: `steps/database.ts:12`. */
  where: z.string(),
  worker: z.number().int().nonnegative(),
  status: z.enum(['passed', 'failed']),
  reason: z.string().optional(),
  started: utc,
  durationMs: z.number().nonnegative(),
  media: z.array(Media),
});
export type RunHookRecord = z.infer<typeof RunHookRecord>;

export const ApplicationRecord = z.strictObject({
  key: z.string(),
  name: z.string(),
  supplier: z.string(),
  owner: z.string(),
  environment: z.string(),
  address: z.string(),
  classOfData: z.enum(['synthetic', 'masked', 'live']),
  /** Read from the application before and after the run; null where it shows none. */
  versionBefore: z.string().nullable(),
  versionAfter: z.string().nullable(),
  versionSource: z.enum(['read', 'attested', 'unknown']),
  attestedBy: z.string().nullable(),
});
export type ApplicationRecord = z.infer<typeof ApplicationRecord>;

export const RunRecord = z.strictObject({
  schema: z.literal(RUN_SCHEMA),
  /** For example `20261122T071500Z-council-tax-regression-3f9a`. */
  id: z.string(),
  project: z.string(),
  council: z.string(),
  environment: z.string(),
  pack: z.strictObject({ key: z.string(), name: z.string(), sha256 }),
  /** Tag expressions that chose the scenarios, each bracketed, joined by `and`. */
  selection: z.string(),
  release: z.string().nullable(),
  gate: z.string().nullable(),
  change: z.string().nullable(),
  /** The person who ran it. */
  operator: z.string(),
  applications: z.array(ApplicationRecord),
  browser: z.strictObject({ name: z.string(), version: z.string() }),
  operatingSystem: z.string(),
  harness: z.string(),
  /** Seed of the synthetic data: repeat a run with `--seed`. */
  seed: z.number().int().nonnegative(),
  workers: z.number().int().positive(),
  retries: z.number().int().nonnegative(),
  shard: z.string().nullable(),
  started: utc,
  ended: utc.nullable(),
  state: z.enum(['running', 'interrupted', 'complete']),
  features: z.array(z.strictObject({ path: z.string(), sha256 })),
  /** Present where people did it by hand and no browser was there. */
  manual: ManualRecord.optional(),
  /** Errors outside any scenario, BeforeAll and AfterAll hooks among them: any makes the run NO-GO. */
  problems: z.array(z.strictObject({ where: z.string(), message: z.string() })),
  /** Kept from writing at the network; absent where the run might write. */
  guard: RunGuard.optional(),
  /** In the order they ran, worker by worker; absent where there are none. */
  hooks: z.array(RunHookRecord).optional(),
  /** Why scenarios did not pass, grouped; absent where all passed, and in runs that were not finished. */
  causes: z.array(RunCause).optional(),
  /** Applications that were slow everywhere, whether anything failed for it or not; absent where there are none. */
  slowed: z.array(Slowed).optional(),
  scenarios: z.array(ScenarioRecord),
});
export type RunRecord = z.infer<typeof RunRecord>;
