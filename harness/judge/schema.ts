import { z } from 'zod';
import { VerdictNote, VerdictOverride, VerdictSignOffs, VerdictWaiver } from './schema-approvals.ts';
import {
  Condition,
  Counts,
  Decision,
  Failure,
  NotTested,
  Reason,
  RiskTier,
  VerdictCause,
} from './schema-results.ts';

export * from './schema-approvals.ts';
export * from './schema-results.ts';

/** Version of the verdict's format; raised when a reader of the old one would misread the new one. */
export const VERDICT_SCHEMA = 'council-uat/verdict/1';

const utc = z.iso.datetime();

export const JudgedApplication = z.strictObject({
  key: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  /** The version that the runs saw; null where it is unknown or differs between runs. */
  tested: z.string().nullable(),
  classOfData: z.string().nullable(),
  decision: Decision,
  counts: Counts,
});
export type JudgedApplication = z.infer<typeof JudgedApplication>;

const JudgedRun = z.strictObject({
  id: z.string(),
  pack: z.string(),
  operator: z.string(),
  started: utc,
  ended: utc.nullable(),
});

/** `verdict.json`. */
export const Verdict = z.strictObject({
  schema: z.literal(VERDICT_SCHEMA),
  release: z.strictObject({
    key: z.string(),
    name: z.string(),
    supplier: z.string().nullable(),
    changeType: z.string().nullable(),
    /** UTC. */
    window: z.strictObject({ from: utc, to: utc }).nullable(),
  }),
  gate: z.string(),
  change: z.string().nullable(),
  council: z.string(),
  environment: z.string(),
  decision: Decision,
  reasons: z.array(Reason),
  /** Rules that the harness knows and this gate does not ask for. */
  notAsked: z.array(z.string()),
  conditions: z.array(Condition),
  /** NO-GO for nothing but signatures that are still to be given. */
  readyToSign: z.boolean(),
  signOffs: VerdictSignOffs,
  waivers: z.array(VerdictWaiver),
  overrides: z.array(VerdictOverride),
  releaseNotes: z.array(VerdictNote),
  counts: Counts,
  countsByRisk: z.record(RiskTier, Counts),
  applications: z.array(JudgedApplication),
  /** The one that took most scenarios down first; absent where there is none. */
  causes: z.array(VerdictCause).optional(),
  failures: z.array(Failure),
  notTested: z.array(NotTested),
  runs: z.array(JudgedRun),
  judgedAt: utc,
});
export type Verdict = z.infer<typeof Verdict>;
