import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { writeCanonicalZip } from '../../prove/index.ts';
import { digestOfFile } from '../../record/index.ts';
import type { Attachment } from '../change-record.ts';

/**
 * A file in the forms in which a system may take it, the best first: as it is, then in a zip. What is a zip already has
 * no other form. Each is made when it is asked for, and always comes out the same.
 */
export function formsOf(attachment: Attachment, folder: string): (() => Promise<Attachment>)[] {
  const asItIs = async () => attachment;
  return extname(attachment.name) === '.zip' ? [asItIs] : [asItIs, () => zipped(attachment, folder)];
}

async function zipped({ name, file }: Attachment, folder: string): Promise<Attachment> {
  const zip = join(folder, `${name}.zip`);
  const named = join(folder, 'in', name);
  await mkdir(dirname(named), { recursive: true });
  await copyFile(file, named);
  await writeCanonicalZip(dirname(named), [basename(named)], zip);
  await rm(dirname(named), { recursive: true, force: true });
  return { name: basename(zip), file: zip, ...(await digestOfFile(zip)) };
}
