import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFault } from '../errors.ts';

const MAX_BYTES = 1_000_000;

/**
 * Text of a project's file as UTF-8, without the byte-order mark that Windows editors add. `file` is POSIX
 * and relative to the project. Throws ProjectFault where it cannot be read, is too big or is not UTF-8.
 */
export function readProjectText(root: string, file: string): string {
  const bytes = readBytes(root, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(withoutUtf16(file, bytes));
  } catch (cause) {
    if (cause instanceof ProjectFault) throw cause;
    throw notUtf8(file);
  }
}

function readBytes(root: string, file: string): Uint8Array {
  const path = join(root, file);
  try {
    if (statSync(path).size > MAX_BYTES) {
      throw new ProjectFault({
        where: file,
        wrong: 'is bigger than 1 MB',
        allowed: 'A project file is a page or two of text',
      });
    }
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof ProjectFault) throw cause;
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): ProjectFault {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const wrong = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read by you',
    EPERM: 'may not be read by you',
    EISDIR: 'is a folder, not a file',
  }[code];
  return new ProjectFault({ where: file, wrong: wrong ?? `cannot be read (${code})` }, { cause });
}

function withoutUtf16(file: string, bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0)) throw notUtf8(file);
  return bytes;
}

function notUtf8(file: string): ProjectFault {
  return new ProjectFault({
    where: file,
    wrong: 'is not saved as UTF-8',
    next: 'Save it again with the encoding UTF-8',
  });
}
