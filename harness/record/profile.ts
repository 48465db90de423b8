import { homedir } from 'node:os';
import path from 'node:path';

/** Where a user's own secrets lie: never in a project. `UAT_PROFILE` names another folder. */
export function profileFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.UAT_PROFILE ?? environment.LOCALAPPDATA ?? path.join(homedir(), '.config');
  return environment.UAT_PROFILE === undefined ? path.join(base, 'council-uat') : base;
}
