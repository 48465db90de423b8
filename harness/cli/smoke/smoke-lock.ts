import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { diskFault, type Holder, holdLock } from '../../record/index.ts';

/**
 * Does what may run only once at a time in a project: smoke and hypercare. A lock that a killed process left is taken
 * over. Throws ProjectFault (exit code 2) with who has it and since when; `unusable` is told first where the disk has no
 * lock to give.
 */
export async function onlyOne<T>(
  project: Project,
  act: () => Promise<T>,
  unusable?: (fault: unknown) => Promise<void>,
): Promise<T> {
  const held = await takeLock(project, unusable);
  if ('holder' in held) throw busy(project, held.holder);
  try {
    return await act();
  } finally {
    held.release();
  }
}

async function takeLock(
  { paths: { records } }: Project,
  unusable?: (fault: unknown) => Promise<void>,
): Promise<ReturnType<typeof holdLock>> {
  const file = path.join(records, 'smoke');
  try {
    mkdirSync(records, { recursive: true });
    return holdLock(file);
  } catch (cause) {
    const fault = diskFault(cause, file);
    await unusable?.(fault);
    throw fault;
  }
}

function busy({ paths, settings }: Project, holder: Holder | undefined): ProjectFault {
  const lock = path.join(paths.records, 'smoke.lock');
  const who = holder === undefined ? 'another process' : `process ${holder.process} on ${holder.host}`;
  const time = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: settings.timeZone,
  });
  const since =
    holder?.since === undefined ? '' : ` since ${time.format(new Date(holder.since)).replace(' at ', ', ')}`;
  return new ProjectFault({
    where: 'smoke',
    wrong: `${who} has been at it${since}, and two must not overlap: nothing was run (exit code 2)`,
    next: `Wait until it has ended. If it has gone, its lock is taken over within two minutes (${lock})`,
  });
}
