import { z } from 'zod';
import { Rules } from './rules.ts';
import { environmentKey, key, listOf, text, textLike, version } from './scalars.ts';

/** Names a folder of the change record, so no path characters. */
const changeNumber = textLike(
  /^(?=.{1,40}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
  'is not a change number. Use letters, digits and hyphens, for example CHG0030001',
);

const Gate = z.strictObject({
  environment: environmentKey,
  packs: listOf(key, 'pack'),
  rules: Rules,
});

/** data/releases/<key>.yaml */
export const ReleaseFile = z
  .strictObject({
    name: text,
    change: changeNumber,
    'change type': z.enum(['standard', 'normal', 'emergency']),
    applications: z.record(key, z.strictObject({ from: version, to: version })),
    gates: z.record(key, Gate),
  })
  .transform((file) => ({
    name: file.name,
    change: file.change,
    changeType: file['change type'],
    applications: file.applications,
    gates: file.gates,
  }));

/** `applications` by key; `gates` by name, in the file's order, which is the order they are passed in. */
export type ReleaseDefinition = Readonly<z.output<typeof ReleaseFile>>;
export type GateDefinition = Readonly<z.output<typeof Gate>>;
