import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Change = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['intended', 'cosmetic', 'regression']),
  what: z.string().min(1),
  where: z.string().min(1),
  /** The scenarios that must fail because of a regression. */
  'caught by': z.array(z.string().regex(/^[A-Z]+-\d{3}(\/.+)?$/)).optional(),
});
const VersionFile = z.strictObject({ version: z.string(), changes: z.array(Change) });

export type Change = z.infer<typeof Change>;
export type EditionName = 'current' | 'next';

export interface Edition {
  readonly name: EditionName;
  readonly version: string;
  readonly changes: readonly Change[];
  /** Whether this edition contains the change. Throws for an id that no version file of the application lists. */
  has(id: string): boolean;
}

/** Reads `sandbox/<application>/versions/current.yaml` and `next.yaml`. */
export function loadEdition(application: string, name: EditionName): Edition {
  const files = { current: readVersion(application, 'current'), next: readVersion(application, 'next') };
  const known = new Set([...files.current.changes, ...files.next.changes].map((change) => change.id));
  const included = new Set(files[name].changes.map((change) => change.id));
  const has = (id: string) => {
    if (!known.has(id)) throw new Error(`${application}: no version file lists the change "${id}".`);
    return included.has(id);
  };
  return { name, ...files[name], has };
}

function readVersion(application: string, name: EditionName) {
  const file = new URL(`../${application}/versions/${name}.yaml`, import.meta.url);
  return VersionFile.parse(parse(readFileSync(file, 'utf8')));
}
