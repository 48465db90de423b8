import { z } from 'zod';
import { key, text } from './scalars.ts';

/** data/defects.yaml: what is known to be wrong, by the number of its record. An empty table says that nothing is. */
export const DefectsFile = z.record(
  text,
  z.strictObject({
    title: text,
    application: key,
    severity: z.enum(['critical', 'high', 'medium', 'low']),
    state: z.enum(['open', 'closed']),
  }),
);
export type Defect = Readonly<z.output<typeof DefectsFile>[string]> & { readonly id: string };
