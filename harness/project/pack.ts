import parseTagExpression from '@cucumber/tag-expressions';
import { z } from 'zod';
import { PackRules } from './rules.ts';
import { environmentKey, key, listOf, text, wholeNumber, yesNo } from './scalars.ts';

const tagExpression = text.refine(isTagExpression, {
  error: 'is not a tag expression. Write for example "@smoke and not @draft"',
});

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
    rules: file.rules as PackRules,
  }));

/** `scenarios`: a tag expression, or null for every scenario of the applications. `environment`: null when not set. */
export type PackDefinition = Readonly<z.output<typeof PackFile>>;

function isTagExpression(written: string): boolean {
  try {
    parseTagExpression(written);
    return true;
  } catch {
    return false;
  }
}
