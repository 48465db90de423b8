import type { BrowserContextOptions } from '@playwright/test';
import { type HttpCredentials, type Project, serverCredentials } from '../../project/index.ts';

/** A browser that answers the server at that address when it is asked who it is, and no other. */
export function withCredentials(
  credentials: HttpCredentials | null,
  address: string,
): Pick<BrowserContextOptions, 'httpCredentials'> {
  return credentials === null ? {} : { httpCredentials: { ...credentials, origin: new URL(address).origin } };
}

/** A browser in which nobody is signed in. */
export function forAnybody(
  project: Project,
  { key, address }: { key: string; address: string },
): BrowserContextOptions {
  const application = project.applications.get(key);
  const credentials = application === undefined ? null : serverCredentials(project, application);
  return { acceptDownloads: true, ...withCredentials(credentials, address) };
}
