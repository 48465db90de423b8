import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { didYouMean } from '../project/near-miss.ts';
import { filesUnder, posixFrom } from '../record/walk.ts';

/** A step or page file that imports a file of the project which is not there, with the near one; else undefined. */
export function missingModule(projectDir: string, cause: Error): ProjectFault | undefined {
  const [, wanted = '', from = ''] =
    /^Cannot find module '(.+)' imported from (.+)$/.exec(cause.message) ?? [];
  const file = posixFrom(projectDir, wanted);
  if (wanted === '' || file.startsWith('..') || path.isAbsolute(file)) return undefined;
  const folder = file.split('/')[0] ?? '';
  const names = filesUnder(path.join(projectDir, folder)).map((one) => posixFrom(projectDir, one));
  const next = didYouMean(file, names) ?? 'Correct the import, or put the file there';
  const where = posixFrom(projectDir, from);
  return new ProjectFault({ where, wrong: `imports ${file}, which is not there`, next }, { cause });
}
