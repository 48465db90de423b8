import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { type Holder, holdLock } from '../../record/index.ts';

/**
 * Does what may run only once at a time in a project: smoke and hypercare. A lock that a killed process left is taken
 * over. Throws ProjectFault (exit code 2) with who has it and since when.
 */
export async function onlyOne<T>(project: Project, act: () => Promise<T>): Promise<T> {
  mkdirSync(project.paths.records, { recursive: true });
  const held = holdLock(path.join(project.paths.records, 'smoke'));
  if ('holder' in held) throw busy(project, held.holder);
  try {
    return await act();
  } finally {
    held.release();
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
