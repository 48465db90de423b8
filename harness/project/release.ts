import { z } from 'zod';
import { Rules } from './rules.ts';
import { environmentKey, key, text, version } from './scalars.ts';

const CHANGE = { error: 'is not a change number. Use letters, digits and hyphens, for example CHG0030001' };

const Gate = z.strictObject({
  environment: environmentKey,
  packs: z.array(key).min(1, { error: 'is an empty list. Name at least one pack' }),
  rules: Rules,
});

/** data/releases/<key>.yaml */
export const ReleaseFile = z
  .strictObject({
    name: text,
    /** Names a folder of the change record, so no path characters. */
    change: z
      .string(CHANGE)
      .regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/, CHANGE)
      .max(40, CHANGE),
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
