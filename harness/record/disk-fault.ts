import { dirname } from 'node:path';
import { ProjectFault } from '../errors.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];
const IN_THE_WAY = ['ENOTDIR', 'EEXIST', 'EISDIR'];
const MB = 1_000_000;

/**
 * What a person is told when `file` cannot be written: names its folder and what to do. `bytes`: how much
 * was to be written. Anything that is not the disk's doing is handed back as it is.
 */
export function diskFault(cause: unknown, file: string, bytes = 0): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  const where = dirname(file);
  if (FULL.includes(code)) return new ProjectFault({ where, ...full(bytes) }, { cause });
  if (FORBIDDEN.includes(code)) return new ProjectFault({ where, ...forbidden(code) }, { cause });
  if (IN_THE_WAY.includes(code)) return new ProjectFault({ where, ...inTheWay() }, { cause });
  return cause;
}

function full(bytes: number) {
  const needed = Math.max(1, Math.ceil(bytes / MB));
  const next = `Free at least ${needed} MB there and try again, or work on a copy of the project elsewhere with --project`;
  return { wrong: 'the disk is full, and the file was not written', next };
}

function forbidden(code: string) {
  const wrong = code === 'EROFS' ? 'this folder is read-only' : 'you may not write in this folder';
  const next = 'Ask for write access to it, or work on a copy of the project elsewhere with --project';
  return { wrong, next };
}

function inTheWay() {
  const wrong = 'a file stands where a folder is needed, or a folder where a file is';
  return { wrong, next: 'Move it away and try again' };
}
