import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { slug } from '../init/names.ts';
import { releaseNamed } from '../named-gate.ts';
import { packNamed } from '../selection.ts';
import type { Job } from './job.ts';
import { secretNames } from './secret-names.ts';
import type { When } from './when.ts';

/** Minutes after which a command is ended in any case. They know how to stop by themselves; this is the safety net. */
const LIMIT_MINUTES: Readonly<Record<string, number>> = { smoke: 20, hypercare: 30, ready: 5, run: 240 };
/** A wait for a batch may take the night. */
const WAITING_MINUTES = 720;
const MINUTES = { s: 1 / 60, m: 1, h: 60 } as const;

/** What a scheduler is to do, on this machine. Throws ProjectFault for what no scheduler could carry out. */
export function jobOf(
  project: Project,
  what: readonly string[],
  how: { readonly when: When; readonly shards: number },
): Job {
  const args = what.length === 0 || what[0]?.startsWith('-') ? ['smoke', ...what] : [...what];
  if (args.length === 1 && args[0] === 'smoke') args.push('--all');
  refuseUnknown(project, args);
  const name = `uat-${slug(args.slice(0, 2).join(' '))}`;
  return {
    name,
    title: `uat ${args.join(' ')}`,
    args,
    ...how,
    timeZone: project.settings.timeZone,
    limitMinutes: limitOf(args),
    machine: {
      node: process.execPath,
      uat: uatProgram(),
      project: project.root,
      log: path.join(project.paths.reports, 'logs', `${name}.log`),
      user: os.userInfo().username,
    },
    secrets: secretNames(project, ['smoke', 'hypercare'].includes(args[0] ?? '')),
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

function limitOf(args: readonly string[]): number {
  const budget = /^(\d+)([smh])$/.exec(args[args.indexOf('--within') + 1] ?? '');
  const own = budget === null ? 0 : Number(budget[1]) * MINUTES[budget[2] as keyof typeof MINUTES];
  const least = LIMIT_MINUTES[args[0] ?? ''] ?? 0;
  return Math.ceil(Math.max(least, own * 2)) + (args.includes('--wait-for') ? WAITING_MINUTES : 0);
}

/** `bin/uat.mjs` of this package, seen from the source of this module and as compiled into dist. */
function uatProgram(): string {
  const here = fileURLToPath(import.meta.url);
  const [before = ''] = here.split(/(?:[\\/]dist)?[\\/]harness[\\/]cli[\\/]schedule[\\/]/);
  return path.join(before, 'bin', 'uat.mjs');
}
