import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { diskFault } from './disk-fault.ts';

/** Virus scanners and Explorer hold files for moments; each wait is twice the one before: 1.3 s in all. */
const RENAME_ATTEMPTS = 8;
const FIRST_WAIT_MS = 10;

/**
 * Writes a whole file or none of it: whoever reads it, at any moment, sees the old content or the new.
 * Makes the folder where needed and waits for the disk. Throws ProjectFault where the disk is full or the
 * folder may not be written; nothing half-written is left.
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await retryRename(() => writeOnce(file, data));
  } catch (cause) {
    throw diskFault(cause, file, Buffer.byteLength(data));
  }
}

/** Node's writeFile goes on until all is written; write-file-atomic by itself takes a short write for done. */
function writeOnce(file: string, data: string | Uint8Array): Promise<void> {
  return writeFileAtomic(file, null, { tmpfileCreated: (temporary) => writeFile(temporary, data) });
}

async function retryRename(attempt: () => Promise<void>): Promise<void> {
  for (let number = 1; ; number++) {
    try {
      return await attempt();
    } catch (cause) {
      if (number === RENAME_ATTEMPTS || !isHeldByAnother(cause)) throw cause;
      await pause(FIRST_WAIT_MS * 2 ** (number - 1));
    }
  }
}

function isHeldByAnother(cause: unknown): boolean {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return syscall === 'rename' && ['EPERM', 'EACCES', 'EBUSY'].includes(code ?? '');
}
