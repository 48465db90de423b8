import { z } from 'zod';
import { duration, pagePath, text } from './scalars.ts';

const UP = 'application is up';

/** Who looks at which page, how often, and what it shows once it is done; `{today}` is the day in any usual form. */
const ShownFile = z
  .strictObject({ as: text, page: pagePath, shows: text, every: duration.default(30_000) })
  .transform(({ every, ...shown }) => ({ ...shown, everyMs: every }));

/** `wait for` in data/applications/<key>.yaml, by a name for people: a batch, or the application itself. */
export const WaitedForFile = z.record(
  text,
  z.union([z.literal(UP), ShownFile], {
    error: `is nothing that can be waited for. Write "${UP}", or { as: a person, page: /billing, shows: "Finished {today}" }`,
  }),
);

/** `application is up`, or a page that must show a text. */
export type WaitedFor = Readonly<z.output<typeof WaitedForFile>>[string];
