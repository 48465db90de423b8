import { z } from 'zod';
import { day } from './dates.ts';
import { GateRules } from './rules.ts';
import { duration, environmentKey, key, listOf, text } from './scalars.ts';

/**
 * A signature that a gate needs. `separate from`: people who may not give it themselves. In many services the key user
 * runs and signs, so nobody is kept apart unless it is asked.
 */
const RequiredSignOff = z
  .strictObject({
    role: text,
    service: text,
    'separate from': listOf(
      z.enum(['tester', 'waiver approver', 'other signers']),
      'kind of person',
    ).optional(),
  })
  .transform((written) => ({
    role: written.role,
    service: written.service,
    separateFrom: written['separate from'] ?? [],
  }));

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'is not a single value. Write a word, a number, yes or no',
});

/** A named decision point of a release. */
export const Gate = z
  .strictObject({
    environment: environmentKey,
    packs: listOf(key, 'pack'),
    /** Ids of runs that this gate's are compared with. */
    baseline: listOf(text, 'run').optional(),
    rules: GateRules,
    /** Within which `uat smoke` ends: what was not run by then is reported as not run. */
    within: duration.optional(),
    /** Rules of the project's own folder rules/, by the file's name without .ts, and what is asked of each. */
    'own rules': z.record(key, scalar).optional(),
    'sign-offs': z.array(RequiredSignOff).min(1, { error: 'is empty. Name at least one' }).optional(),
    /** Names of those who may override a rule at this gate. */
    'may override': listOf(text, 'name').optional(),
  })
  .transform((gate) => ({
    environment: gate.environment,
    packs: gate.packs,
    baseline: gate.baseline ?? [],
    rules: gate.rules,
    withinMs: gate.within ?? null,
    ownRules: gate['own rules'] ?? {},
    signOffs: gate['sign-offs'] ?? [],
    mayOverride: gate['may override'] ?? [],
  }));
export type GateDefinition = Readonly<z.output<typeof Gate>>;

/**
 * The decision of a named person to go on although rules are not met. It stands for the runs it was made on and no
 * others: what is run afterwards is judged anew.
 */
export const Override = z.strictObject({
  gate: key,
  rules: listOf(text, 'rule'),
  runs: listOf(text, 'run'),
  by: text,
  reason: text,
  on: day,
  due: day.optional(),
});
