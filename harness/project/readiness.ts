import { z } from 'zod';
import { pagePath, text } from './scalars.ts';

const ShownFile = z.strictObject({ as: text, page: pagePath, shows: text });

/** `ready` in data/applications/<key>.yaml: what is looked at before a pack is run, by a name for people. */
export const ReadinessFile = z
  .strictObject({
    records: z.record(text, ShownFile).default({}),
    diverted: z.record(text, ShownFile).default({}),
  })
  .default({ records: {}, diverted: {} });

/** A page that must show a text to a persona. */
export type Shown = Readonly<z.output<typeof ShownFile>>;
