import parseTagExpression from '@cucumber/tag-expressions';
import { z } from 'zod';
import { PackRules } from './rules.ts';
import {
  countingNumber,
  duration,
  environmentKey,
  key,
  listOf,
  text,
  wholeNumber,
  yesNo,
} from './scalars.ts';

const tagExpression = text.refine(isTagExpression, {
  error: 'is not a tag expression. Write for example "@smoke and not @draft"',
});

/** When a run of the pack begins no further scenario; what was not run is then reported as not run. */
const StopEarlyFile = z
  .strictObject({
    'after the first failed sign-in': yesNo.default(false),
    'at failures': countingNumber.optional(),
    'time budget': duration.optional(),
  })
  .transform((file) => ({
    afterFailedSignIn: file['after the first failed sign-in'],
    failures: file['at failures'] ?? null,
    timeBudgetMs: file['time budget'] ?? null,
  }));

/** `failures` and `timeBudgetMs` (milliseconds, from the run's beginning) are null where not set. */
export type StopEarly = Readonly<z.output<typeof StopEarlyFile>>;

/** data/packs/<key>.yaml */
export const PackFile = z
  .strictObject({
    name: text,
    purpose: text,
    applications: listOf(key, 'application'),
    scenarios: tagExpression.optional(),
    environment: environmentKey.optional(),
    'read-only': yesNo.default(false),
    retries: wholeNumber.max(5, { error: 'is too many. Write at most 5' }).default(0),
    'stop early': StopEarlyFile.optional(),
    rules: PackRules.default({}),
  })
  .transform((file) => ({
    name: file.name,
    purpose: file.purpose,
    applications: file.applications,
    scenarios: file.scenarios ?? null,
    environment: file.environment ?? null,
    readOnly: file['read-only'],
    retries: file.retries,
    stopEarly: file['stop early'] ?? null,
    rules: file.rules as PackRules,
  }));

/** `scenarios`: a tag expression, or null for every scenario of the applications. `environment`, `stopEarly`: null when not set. */
export type PackDefinition = Readonly<z.output<typeof PackFile>>;

function isTagExpression(written: string): boolean {
  try {
    parseTagExpression(written);
    return true;
  } catch {
    return false;
  }
}
