import type { Application, Project } from './project.ts';
import { resolveSecret } from './secrets.ts';

/** What the browser answers when a server asks who it is. */
export interface HttpCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * The server's own credentials, which are the same for everybody; null where it has none. Throws ProjectFault where the
 * variable is not set.
 */
export function serverCredentials(project: Project, application: Application): HttpCredentials | null {
  const { username = null, password = null } = application.signIn?.browserAsks ?? {};
  if (username === null || password === null) return null;
  const where = `${application.file} › sign-in › http credentials › password`;
  return { username, password: resolveSecret(project, password, where) };
}

/** Whether the browser is asked for the account's own name and password. */
export function asksForTheAccount({ signIn }: Application): boolean {
  return signIn?.browserAsks?.username === null;
}
