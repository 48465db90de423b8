import { z } from 'zod';
import { duration, key, listOf, text, textLike } from './scalars.ts';

const FIVE_MINUTES_MS = 300_000;
/** After a lost connection a system is given so long to end what it may be at, and no more than this share of all the time. */
const LATE_NOTE_MS = 15_000;
const LATE_NOTE_SHARE = 1 / 4;
/** What a value may quote of the verdict, as `{decision}`. */
const FACTS = [
  'decision',
  'release',
  'gate',
  'change',
  'evidence',
  'certificate',
  'run',
  'total',
  'passed',
  'failed',
] as const;
/** Written by the harness itself, or by nobody. */
const NOT_MAPPED = ['work_notes', 'comments', 'test_plan', 'number', 'sys_id', 'notes', 'description'];

const field = textLike(
  /^[a-z][a-z0-9_]*$/,
  'is not a field. Write its name in the system, for example u_uat_verdict',
).refine((name) => !NOT_MAPPED.includes(name), {
  error: 'is not filled by a mapping: the harness writes it itself, or nobody does',
});

const value = text.refine((written) => unknownFact(written) === undefined, {
  error: `quotes something that is not known. Known: ${FACTS.map((name) => `{${name}}`).join(', ')}`,
});
const perDecision = z.strictObject({ GO: value, 'GO WITH CONDITIONS': value, 'NO-GO': value });
const Fields = z.record(
  field,
  z.union([value, perDecision], {
    error: 'is neither text nor a text for each of GO, GO WITH CONDITIONS and NO-GO',
  }),
);

const PostChange = z
  .strictObject({
    gates: listOf(key, 'gate'),
    task: text.default('Post implementation testing'),
    fields: Fields.default({}),
  })
  .transform(({ gates, task, fields }) => ({ gates, task, fields }));

/** `change record:` in data/project.yaml. */
export const ChangeRecordSettings = z
  .strictObject({
    kind: z.enum(['folder', 'servicenow', 'redmine']).default('folder'),
    'sign-in': z.enum(['basic', 'client credentials', 'password grant']).default('basic'),
    states: z.record(key, listOf(text, 'state')).default({}),
    fields: z.record(z.union([key, z.literal('every gate')]), Fields).default({}),
    'post-change': PostChange.optional(),
    'keep trying for': duration.default(FIVE_MINUTES_MS),
    'a note may be late by': duration.optional(),
  })
  .transform((written) => ({
    kind: written.kind,
    signIn: written['sign-in'],
    states: written.states,
    fields: written.fields,
    postChange: written['post-change'] ?? null,
    keepTryingMs: written['keep trying for'],
    lateNoteMs:
      written['a note may be late by'] ??
      Math.min(LATE_NOTE_MS, written['keep trying for'] * LATE_NOTE_SHARE),
  }))
  .prefault({});

/** `states` and `fields` by gate; `fields` of every gate under `every gate`. */
export type ChangeRecordSettings = Readonly<z.output<typeof ChangeRecordSettings>>;
/** A text, or one for each decision. */
export type FieldValues = Readonly<z.output<typeof Fields>>;

function unknownFact(written: string): string | undefined {
  const quoted = [...written.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return quoted.find((name) => !(FACTS as readonly string[]).includes(name));
}
