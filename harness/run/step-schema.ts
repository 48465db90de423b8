import { z } from 'zod';

/** What happened to a step. `skipped`: a failure before it kept it from running, or it asked to be skipped. */
export const StepStatus = z.enum([
  'passed',
  'failed',
  'blocked',
  'undefined',
  'ambiguous',
  'pending',
  'skipped',
]);
export type StepStatus = z.infer<typeof StepStatus>;

/**
 * What happened to a scenario, over all its attempts. `flaky`: passed only on a retry, never counted as
 * passed. `not run`: planned, but no attempt finished.
 */
export const ScenarioStatus = z.enum([...StepStatus.options, 'flaky', 'not run']);
export type ScenarioStatus = z.infer<typeof ScenarioStatus>;

export const utc = z.iso.datetime();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the run's `media/` folder, named by its content: `media/<sha256>.<extension>`. */
export const Media = z.strictObject({
  kind: z.enum(['screenshot', 'snapshot', 'attachment', 'log', 'link', 'trace', 'download']),
  name: z.string(),
  mediaType: z.string(),
  sha256,
  /** POSIX path inside the run's folder. */
  path: z.string(),
  bytes: z.number().int().nonnegative(),
});
export type Media = z.infer<typeof Media>;

const stepFields = {
  kind: z.enum(['step', 'before', 'after', 'before-step', 'after-step']),
  /** `Given `, `When `, … as written; a hook has ''. */
  keyword: z.string(),
  /** The Gherkin text, masked; a hook has its name. */
  text: z.string(),
  /** Line in the feature file, from 1; a hook has 0. */
  line: z.number().int().nonnegative(),
  /** POSIX path of the phrase file that `line` is of; absent for what stands in the feature. */
  file: z.string().optional(),
  background: z.boolean(),
  /** A data table's rows, or a doc string. */
  table: z.array(z.array(z.string())).optional(),
  docString: z.string().optional(),
  status: StepStatus,
  /** One or two plain sentences that say why it is red. */
  reason: z.string().optional(),
  /** What a person who did it by hand wrote of it, whatever came of it. */
  note: z.string().optional(),
  /** Technical detail: error message and the frames that are the project's own. */
  detail: z.string().optional(),
  started: utc,
  durationMs: z.number().nonnegative(),
  /** Screen, text and attachments as they stood at the end of the step. */
  media: z.array(Media),
};

const StepFields = z.strictObject(stepFields);

/** `steps`: what a phrase stands for, each with its own evidence; absent for a step that is none. */
export type StepRecord = z.infer<typeof StepFields> & { steps?: StepRecord[] | undefined };
export const StepRecord: z.ZodType<StepRecord> = z
  .strictObject({
    ...stepFields,
    get steps(): z.ZodType<StepRecord[] | undefined> {
      return z.array(StepRecord).optional();
    },
  })
  .meta({ id: 'step' });
