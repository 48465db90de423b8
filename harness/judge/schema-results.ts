import { z } from 'zod';
import { RunCause } from '../run/trouble.ts';

export const Decision = z.enum(['GO', 'GO WITH CONDITIONS', 'NO-GO']);
export type Decision = z.infer<typeof Decision>;

/**
 * What a scenario counts as. `not executable`: undefined, ambiguous, pending or a draft.
 * `not run`: never started, skipped, or without a single step to show for it. `waived`: it failed, and a waiver lets
 * that failure through; never a pass.
 */
export const Outcome = z.enum([
  'passed',
  'failed',
  'waived',
  'blocked',
  'flaky',
  'not executable',
  'not run',
]);
export type Outcome = z.infer<typeof Outcome>;

/** Whole numbers of scenarios, each scenario once; the outcomes add up to `total`. */
export const Counts = z.strictObject({
  total: z.number().int().nonnegative(),
  passed: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  waived: z.number().int().nonnegative(),
  blocked: z.number().int().nonnegative(),
  flaky: z.number().int().nonnegative(),
  'not executable': z.number().int().nonnegative(),
  'not run': z.number().int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;

/**
 * One rule's answer. `sentence` is written for the change board; `scenarios` are the ids behind it. `warn`: not in order,
 * and the project lets it pass. `overridden`: not met, and a named person decided to go on.
 */
export const Reason = z.strictObject({
  /** The rule's name as the release's YAML writes it, or `<rule> (<pack>)` for a pack's own rule. */
  rule: z.string(),
  sentence: z.string(),
  outcome: z.enum(['pass', 'warn', 'overridden', 'fail']),
  actual: z.string(),
  allowed: z.string(),
  scenarios: z.array(z.string()),
});
export type Reason = z.infer<typeof Reason>;

/** Something that a GO WITH CONDITIONS rests on. */
export const Condition = z.strictObject({
  what: z.string(),
  owner: z.string(),
  /** ISO date, or null where none was agreed. */
  due: z.string().nullable(),
});
export type Condition = z.infer<typeof Condition>;

export const RiskTier = z.enum(['high', 'medium', 'low', 'none']);
export type RiskTier = z.infer<typeof RiskTier>;

/** A scenario as the verdict names it. */
export const NamedScenario = z.strictObject({
  id: z.string(),
  title: z.string(),
  application: z.string().nullable(),
  risk: z.enum(['high', 'medium', 'low']).nullable(),
});
export type NamedScenario = z.infer<typeof NamedScenario>;

/** What does not work for the service: scenarios of one feature that are red for the same reason. */
export const Failure = z.strictObject({
  /** The application's name; a journey over several has null. */
  application: z.string().nullable(),
  feature: z.string(),
  outcome: z.enum(['failed', 'waived', 'blocked', 'flaky', 'not executable']),
  reason: z.string(),
  scenarios: z.array(NamedScenario),
});
export type Failure = z.infer<typeof Failure>;

/** A scenario within the gate's scope, or deliberately left out of it, that tested nothing, and why. */
export const NotTested = z.strictObject({ ...NamedScenario.shape, why: z.string() });
export type NotTested = z.infer<typeof NotTested>;

/** Why scenarios did not pass, once for all that it took down. `brief`: the application and what is wrong with it, in a few words. */
export const VerdictCause = z.strictObject({ ...RunCause.shape, brief: z.string() });
export type VerdictCause = z.infer<typeof VerdictCause>;
