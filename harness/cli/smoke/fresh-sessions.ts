import { deploymentAddress, type Project, resolveDeployment } from '../../project/index.ts';
import { SavedSessions, serverAddresses } from '../../run/index.ts';

/**
 * Forgets the sessions of earlier runs, so that everybody signs in: a sign-in that a change broke would else stay hidden
 * for as long as they last. A session that a person made by hand is kept, because nobody is there to make another.
 */
export function forgetSessions(project: Project, applications: Iterable<string>, environment: string): void {
  const sessions = new SavedSessions();
  for (const key of new Set(applications)) {
    if (project.applications.get(key)?.signIn?.kind === 'a person') continue;
    const address = deploymentAddress(resolveDeployment(project, key, environment), serverAddresses());
    for (const { accounts } of project.personas.values())
      for (const username of accounts[key]?.usernames ?? []) sessions.forget(address, username);
  }
}
