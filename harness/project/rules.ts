import { z } from 'zod';
import { duration, percent, wholeNumber, yesNo } from './scalars.ts';

const tiers = { high: percent, medium: percent, low: percent };
const severities = { critical: wholeNumber, high: wholeNumber, medium: wholeNumber, low: wholeNumber };

/**
 * Every rule that a pack or a gate may set, by the name people write and verdicts show, with the kind of
 * its value. To add a rule: one line here, one file in judge/rules.
 */
const PACK_RULES = {
  'everything was run': yesNo,
  /** Share of the scenarios of a risk that must have been run to a result, in percent. */
  'run by risk': z.strictObject(tiers).partial(),
  /** Share of the scenarios of a risk that must pass, in percent; waived ones do not. */
  'passed by risk': z.strictObject(tiers).partial(),
  /** Failures without a waiver. */
  'maximum failures': wholeNumber,
  'no failure without a waiver': yesNo,
  'nothing blocked': yesNo,
  /** Undefined, ambiguous or pending. */
  'nothing undefined': yesNo,
  'no drafts': yesNo,
  'nothing flaky': yesNo,
  'maximum flaky': wholeNumber,
  "version is the release's": yesNo,
  /** In milliseconds. */
  'evidence no older than': duration,
} as const;

/** Rules about a release as a whole, which a pack cannot set. */
const GATE_RULES = {
  ...PACK_RULES,
  'no new failures': yesNo,
  /** In percent. */
  'slower than the baseline by at most': percent,
  'accessibility no worse than the baseline': yesNo,
  /** In percent. */
  'requirements covered': percent,
  'release notes covered': yesNo,
  'open defects': z.strictObject(severities).partial(),
  'back-out tested': yesNo,
  /** `uat ready` found nothing in the way, at most so many milliseconds ago. */
  'ready no older than': duration,
  /** Share of the rounds of early life support in which each application could be used, in percent. */
  'available in hypercare': percent,
  'inside the change window': yesNo,
  'outside a freeze': yesNo,
  'previous gate passed': yesNo,
  'required sign-offs': yesNo,
} as const;

/** The rules of one pack: only those that were written; lengths of time in milliseconds, shares in percent. */
export const PackRules = z.strictObject(PACK_RULES).partial();
export type PackRules = Readonly<z.output<typeof PackRules>>;

/** The same of a gate. */
export const GateRules = z.strictObject(GATE_RULES).partial();
