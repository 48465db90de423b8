import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../record/index.ts';
import type { Media } from '../run/schema.ts';

const LEFT_OUT = 'left-out.json';

const LeftOutFile = z.strictObject({
  schema: z.literal('council-uat/left-out/1'),
  why: z.string(),
  /** What evidence and dossier may weigh together. */
  budgetBytes: z.number(),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.number() })),
});

/** What was left out of evidence for its size. */
export interface LeftOut {
  readonly files: number;
  readonly bytes: number;
  readonly budgetBytes: number;
  /** As run.json names them: `media/…`. */
  readonly paths: ReadonlySet<string>;
}

/** Says in the evidence itself what was left out of it; nothing where nothing was. */
export async function writeLeftOut(
  evidence: string,
  media: readonly Media[],
  budgetBytes: number,
): Promise<void> {
  if (media.length === 0) return;
  const files = media.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  const why = `Left out so that the pack stays within ${megabytes(budgetBytes)}; run.json names each, and its SHA-256.`;
  const said = { schema: 'council-uat/left-out/1', why, budgetBytes, files } as const;
  await writeAtomic(join(evidence, LEFT_OUT), `${JSON.stringify(said, null, 1)}\n`);
}

/** What sealed evidence says was left out of it; null where nothing was. */
export async function readLeftOut(evidence: string): Promise<LeftOut | null> {
  const file = join(evidence, LEFT_OUT);
  if (!existsSync(file)) return null;
  const { files, budgetBytes } = LeftOutFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { files: files.length, bytes, budgetBytes, paths: new Set(files.map(({ path }) => path)) };
}

/** `50 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
}
