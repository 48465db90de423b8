import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What was taken in from workbooks that people filled in. */
export const ManualRecord = z.strictObject({
  /** The newest workbook: name and SHA-256 of its file. */
  workbook: z.strictObject({ name: z.string(), sha256 }),
  /** Id of the run by hand that this one goes on from. */
  supersedes: z.string().nullable(),
  /**
   * Pasted pictures cannot be masked. On data that are not synthetic they are kept only where a person says that they
   * show nobody's data (`confirmedBy`), and otherwise left out.
   */
  pictures: z.strictObject({
    kept: z.number().int().nonnegative(),
    leftOut: z.number().int().nonnegative(),
    confirmedBy: z.string().nullable(),
  }),
});
export type ManualRecord = z.infer<typeof ManualRecord>;
