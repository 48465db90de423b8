import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { PublishFault } from '../errors.ts';
import { withLock } from '../record/lock.ts';

const CHANGE_SCHEMA = 'council-uat/change/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const Entry = z.strictObject({
  key: z.string(),
  release: z.string(),
  gate: z.string(),
  decision: z.string(),
  judgedAt: z.string(),
  publishedAt: z.string(),
  manifestA: hash,
  manifestB: hash,
  /** POSIX paths in the change's folder. */
  workNote: z.strictObject({ path: z.string(), sha256: hash }),
  attachments: z.array(z.strictObject({ path: z.string(), bytes: z.number(), sha256: hash })),
});
export type PublishedEntry = Readonly<z.output<typeof Entry>>;

const Index = z.strictObject({
  schema: z.literal(CHANGE_SCHEMA),
  change: z.string(),
  publications: z.array(Entry),
});
export type ChangeIndex = Readonly<z.output<typeof Index>>;

/** `change.json`: what was published to a change, oldest first. Throws PublishFault where it was damaged. */
export function readIndex(file: string, change: string): ChangeIndex {
  if (!existsSync(file)) return { schema: CHANGE_SCHEMA, change, publications: [] };
  const index = Index.safeParse(json(readFileSync(file, 'utf8')));
  if (index.success && index.data.change === change) return index.data;
  throw new PublishFault({
    where: file,
    wrong: index.success ? `it is of the change ${index.data.change}` : `its format is not ${CHANGE_SCHEMA}`,
    next: 'Put the original back, or move the folder away and publish again',
  });
}

/** Adds an entry, or puts it in the place of one of its key; two processes may do so at once. */
export function enterIndex(file: string, change: string, entry: PublishedEntry): Promise<ChangeIndex> {
  return withLock(file, () => {
    const { publications, ...rest } = readIndex(file, change);
    const others = publications.filter((one) => one.key !== entry.key);
    const index = { ...rest, publications: [...others, entry] };
    replace(file, `${JSON.stringify(index, null, 1)}\n`);
    return index;
  });
}

/** In one step, on disk when it returns; the lock allows nothing that waits. */
function replace(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  const descriptor = openSync(partial, 'w');
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, file);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
