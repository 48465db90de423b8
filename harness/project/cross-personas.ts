import type { ProjectFault } from '../errors.ts';
import { asksForTheAccount } from './http-credentials.ts';
import { unknownName } from './look-up.ts';
import type { AccountDefinition } from './persona.ts';
import type { Persona, Project } from './project.ts';
import type { SignIn } from './sign-in.ts';
import type { FaultAt } from './yaml-source.ts';

/** Accounts for unknown applications, and accounts without what the application's sign-in asks for. */
export function personaFaults(project: Project, at: FaultAt): ProjectFault[] {
  return [...project.personas.values()].flatMap((persona) => accountFaults(project, persona, at));
}

function accountFaults({ applications }: Project, persona: Persona, at: FaultAt): ProjectFault[] {
  return Object.entries(persona.accounts).flatMap(([key, account]) => {
    const path = [persona.key, 'accounts', key];
    const application = applications.get(key);
    if (application === undefined) {
      return [
        at(persona.file, path, unknownName(applications.keys(), key, 'an application', 'data/applications')),
      ];
    }
    return needs(application.signIn)
      .filter((need) => lacks(account, need))
      .map((need) => at(persona.file, path, missing(need, application.file)));
  });
}

/** What must be known of an account before anybody can sign in with it. */
function needs(signIn: SignIn | null): ('password' | 'one-time code')[] {
  const asked = asksForTheAccount(signIn) ? (['password'] as const) : [];
  const typed = signIn?.kind === 'form' ? signIn.fields.map((field) => field.holds) : [];
  return [...new Set([...asked, ...typed])].filter((holds) => holds !== 'username');
}

function lacks(account: AccountDefinition, need: 'password' | 'one-time code'): boolean {
  return (need === 'password' ? account.password : account.oneTimeCode) === null;
}

function missing(need: string, file: string): { wrong: string; allowed: string } {
  const wrong = `"${need}" is missing, and ${file} › sign-in asks for it`;
  return { wrong, allowed: `Write ${need}: "\${NAME}", and put the value of NAME in .env` };
}
