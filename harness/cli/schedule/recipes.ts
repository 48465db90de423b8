import { existsSync } from 'node:fs';
import { azureRecipe } from './azure.ts';
import { cronRecipe } from './cron.ts';
import { githubRecipe } from './github.ts';
import { gitlabRecipe } from './gitlab.ts';
import type { Job, Recipe } from './job.ts';
import { systemdRecipe } from './systemd.ts';
import { windowsRecipe } from './windows.ts';

/** By scheduler. */
export const RECIPES: Readonly<Record<string, (job: Job) => Recipe>> = {
  windows: windowsRecipe,
  systemd: systemdRecipe,
  cron: cronRecipe,
  github: githubRecipe,
  azure: azureRecipe,
  gitlab: gitlabRecipe,
};

/** Schedulers that give a run to several machines. */
export const SHARDING = ['github', 'azure', 'gitlab'];

/** The scheduler of the machine that this runs on. */
export function ownScheduler(platform: NodeJS.Platform = process.platform, there = existsSync): string {
  if (platform === 'win32') return 'windows';
  // The folder is made by systemd as it starts the machine, and by nobody else.
  return platform === 'linux' && there('/run/systemd/system') ? 'systemd' : 'cron';
}
