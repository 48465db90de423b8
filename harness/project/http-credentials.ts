import type { Application, Project } from './project.ts';
import { resolveSecret } from './secrets.ts';
import type { SignIn } from './sign-in.ts';

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
  const { username = null, password = null } = browserAsks(application.signIn) ?? {};
  if (username === null || password === null) return null;
  const where = `${application.file} › sign-in › http credentials › password`;
  return { username, password: resolveSecret(project, password, where) };
}

/** Whether the browser is asked for the account's own name and password. */
export function asksForTheAccount(signIn: SignIn | null): boolean {
  return signIn?.kind === 'http credentials' || browserAsks(signIn)?.username === null;
}

/** The variable that holds the server's own password; null where it has none. */
export function serverSecret(signIn: SignIn | null): string | null {
  return browserAsks(signIn)?.password ?? null;
}

function browserAsks(signIn: SignIn | null) {
  return signIn !== null && 'browserAsks' in signIn ? signIn.browserAsks : undefined;
}
