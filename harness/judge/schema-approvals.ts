import { z } from 'zod';
import { Outcome } from './schema-results.ts';

/**
 * `in use`: it lets a failure through. `not in order`: it would, but for its faults. `another error`: the scenario failed
 * for another reason. `not tried`: the scenario came to no result. `unused`: the scenario passes. `not of this gate`: no
 * scenario of the gate has that id.
 */
export const WaiverState = z.enum([
  'in use',
  'not in order',
  'another error',
  'not tried',
  'unused',
  'not of this gate',
]);
export type WaiverState = z.infer<typeof WaiverState>;

const day = z.iso.date();

/** A waiver of the release, as it stands at this gate. */
export const VerdictWaiver = z.strictObject({
  scenario: z.string(),
  error: z.string(),
  reason: z.string(),
  record: z.string(),
  approver: z.string(),
  approvedOn: day,
  expiresOn: day,
  state: WaiverState,
  /** What is wrong with it, in plain sentences. */
  faults: z.array(z.string()),
  /** Ids of the scenarios whose failure it lets through. */
  covered: z.array(z.string()),
});
export type VerdictWaiver = z.infer<typeof VerdictWaiver>;

/** A decision to go on although rules were not met: at this gate, or at one before it. */
export const VerdictOverride = z.strictObject({
  gate: z.string(),
  rules: z.array(z.string()),
  runs: z.array(z.string()),
  by: z.string(),
  reason: z.string(),
  on: day,
  due: day.nullable(),
  /** `in force` here; `not in force` with the reason under `why`; `of another gate`. */
  state: z.enum(['in force', 'not in force', 'of another gate']),
  why: z.string(),
});
export type VerdictOverride = z.infer<typeof VerdictOverride>;

/** A signature that the gate needs, and whether it is there. */
export const VerdictSignOff = z.strictObject({
  role: z.string(),
  service: z.string(),
  separateFrom: z.array(z.string()),
  state: z.enum(['given', 'missing', 'void', 'invalid', 'not separate', 'rejected']),
  /** Of whoever gave it, or gave one that does not count; null where nobody did. */
  name: z.string().nullable(),
  why: z.string(),
});
export type VerdictSignOff = z.infer<typeof VerdictSignOff>;

/** A sign-off as it was given; the same as the judge was told. */
const GivenSignOff = z.strictObject({
  id: z.string(),
  role: z.string(),
  service: z.string(),
  name: z.string(),
  post: z.string(),
  decision: z.enum(['accept', 'accept with conditions', 'reject']),
  conditions: z.array(z.strictObject({ text: z.string(), owner: z.string(), due: z.string() })),
  at: z.string(),
  state: z.enum(['valid', 'void', 'invalid', 'withdrawn', 'superseded']),
  why: z.string().nullable(),
  signer: z.string(),
  /** Made with a sample's key, which proves nothing about who signed. */
  throwaway: z.boolean(),
  meaning: z.string().nullable(),
});

/** What the gate needs, and everything that was signed at it, whether it counts or not. */
export const VerdictSignOffs = z.strictObject({
  required: z.array(VerdictSignOff),
  given: z.array(GivenSignOff),
});

/** An item of the release notes and what its scenarios came to. */
export const VerdictNote = z.strictObject({
  id: z.string(),
  text: z.string(),
  scenarios: z.array(z.strictObject({ id: z.string(), outcome: Outcome })),
  /** `not tested` on purpose, with the reason under `why`; `not covered`: a scenario gave no result or does not exist. */
  state: z.enum(['passed', 'failed', 'waived', 'not covered', 'not tested']),
  why: z.string(),
});
export type VerdictNote = z.infer<typeof VerdictNote>;
