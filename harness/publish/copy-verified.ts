import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PublishFault } from '../errors.ts';
import { digestOfFile } from '../record/index.ts';
import type { Attachment } from './change-record.ts';

/**
 * Copies an attachment unless the same content stands there; true when it was written. What was copied is
 * read back and compared by hash before it gets its name. Throws PublishFault where it differs.
 */
export async function copyVerified(attachment: Attachment, to: string): Promise<boolean> {
  if (await holds(to, attachment.sha256)) return false;
  const partial = `${to}.${process.pid}.partial`;
  try {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(attachment.file, partial);
    if (!(await holds(partial, attachment.sha256))) throw changed(attachment, to);
    await rename(partial, to);
    return true;
  } finally {
    await rm(partial, { force: true });
  }
}

export async function holds(file: string, sha256: string): Promise<boolean> {
  return existsSync(file) && (await digestOfFile(file)).sha256 === sha256;
}

function changed({ file }: Attachment, to: string): PublishFault {
  return new PublishFault({
    where: to,
    wrong: `what arrived is not what ${file} held when it was sealed`,
    next: 'Publish again; if it stays so, check the disk or the file share',
  });
}
