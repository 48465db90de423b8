import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { slug } from '../init/names.ts';
import type { Io } from '../io.ts';
import { releaseNamed } from '../named-gate.ts';
import { packNamed } from '../selection.ts';
import type { Job } from './job.ts';
import { LIMIT_MINUTES, limitOf } from './limit-of.ts';
import { secretNames } from './secret-names.ts';
import { understood } from './understood.ts';
import type { When } from './when.ts';

/** What a scheduler is to do, on this machine. Throws ProjectFault for what no scheduler could carry out. */
export async function jobOf(
  project: Project,
  what: readonly string[],
  how: { readonly when: When; readonly shards: number },
  io: Io,
): Promise<Job> {
  const args = what.length === 0 || what[0]?.startsWith('-') ? ['smoke', ...what] : [...what];
  if (args.length === 1 && args[0] === 'smoke') args.push('--all');
  refuseUnknown(project, args);
  const [command = ''] = args;
  const words = await understood(args, io);
  const name = `uat-${slug(args.slice(0, 2).join(' '))}`;
  return {
    name,
    title: `uat ${args.join(' ')}`,
    args,
    ...how,
    timeZone: project.settings.timeZone,
    limitMinutes: limitOf(project, command, words),
    machine: {
      node: process.execPath,
      uat: uatProgram(),
      project: project.root,
      log: path.join(project.paths.reports, 'logs', `${name}.log`),
      user: os.userInfo().username,
    },
    secrets: secretNames(project, ['smoke', 'hypercare'].includes(command)),
  };
}

function refuseUnknown(project: Project, [command = '', name]: readonly string[]): void {
  if (!(command in LIMIT_MINUTES))
    throw new ProjectFault({
      where: 'uat schedule',
      wrong: `"${command}" is nothing to do by the clock`,
      allowed: `There are: ${Object.keys(LIMIT_MINUTES).join(', ')}`,
      next: 'Write for example uat schedule smoke --all --at "Sun 07:00"',
    });
  if (name === undefined || name.startsWith('-')) return;
  if (command === 'run') packNamed(project, name);
  else releaseNamed(project, name);
}

/** `bin/uat.mjs` of this package, seen from the source of this module and as compiled into dist. */
function uatProgram(): string {
  const here = fileURLToPath(import.meta.url);
  const [before = ''] = here.split(/(?:[\\/]dist)?[\\/]harness[\\/]cli[\\/]schedule[\\/]/);
  return path.join(before, 'bin', 'uat.mjs');
}
