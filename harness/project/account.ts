import { ProjectFault } from '../errors.ts';
import {
  asksForTheAccount,
  type HttpCredentials,
  serverCredentials,
  serverSecret,
} from './http-credentials.ts';
import { lookUp } from './look-up.ts';
import type { AccountDefinition } from './persona.ts';
import type { Persona, Project } from './project.ts';
import { resolveSecret } from './secrets.ts';

/** A persona's pool of accounts for one application. */
export interface Account {
  readonly persona: string;
  readonly application: string;
  readonly usernames: readonly string[];
  /** Whether each account may only be used by one worker at a time. */
  readonly oneAtATime: boolean;
  /** Null where none is declared. Throws ProjectFault where its variable is not set. */
  password(): string | null;
  /** The base32 secret of the one-time code; null where none is declared. Throws as password() does. */
  oneTimeCodeSecret(): string | null;
  /** What the browser answers when a server asks who it is; null where none asks. Throws as password() does. */
  httpCredentials(username: string): HttpCredentials | null;
}

/** The persona by that name; `where` is who asks, for example `features/council-tax/refund.feature:12`. */
function resolvePersona(project: Project, name: string, where = 'data/personas.yaml'): Persona {
  return lookUp(project.personas, name, { where, kind: 'a persona', folder: 'data/personas.yaml' });
}

/** A persona's accounts for an application. Throws ProjectFault where the persona is unknown or has none. */
export function resolveAccount(
  project: Project,
  persona: string,
  application: string,
  where?: string,
): Account {
  const found = resolvePersona(project, persona, where);
  const account = found.accounts[application];
  if (account === undefined) throw noAccount(found, application, where);
  return toAccount(project, found, application, account);
}

/** Every secret that personas and applications name and that is set: what must never reach a file or the screen. */
export function secretValues(project: Project): string[] {
  const accounts = [...project.personas.values()].flatMap((persona) => Object.values(persona.accounts));
  const servers = [...project.applications.values()].map(({ signIn }) => serverSecret(signIn));
  const references = [...accounts.flatMap((one) => [one.password, one.oneTimeCode]), ...servers].filter(
    (reference) => reference !== null,
  );
  const values = references.map((reference) => project.variables.get(reference.slice(2, -1)));
  return [...new Set(values.filter((value) => value !== undefined))];
}

function toAccount(
  project: Project,
  persona: Persona,
  application: string,
  account: AccountDefinition,
): Account {
  const where = `${persona.file} › ${persona.key} › accounts › ${application}`;
  const secret = (reference: string | null, key: string) =>
    reference === null ? null : resolveSecret(project, reference, `${where} › ${key}`);
  return {
    persona: persona.key,
    application,
    usernames: account.usernames,
    oneAtATime: account.oneAtATime,
    password: () => secret(account.password, 'password'),
    httpCredentials: (username) => {
      const asking = project.applications.get(application);
      if (asking === undefined || !asksForTheAccount(asking.signIn))
        return asking ? serverCredentials(project, asking) : null;
      return { username, password: secret(account.password, 'password') ?? '' };
    },
    oneTimeCodeSecret: () => secret(account.oneTimeCode, 'one-time code'),
  };
}

function noAccount(
  persona: Persona,
  application: string,
  where = `${persona.file} › ${persona.key} › accounts`,
): ProjectFault {
  return new ProjectFault({
    where,
    wrong: `the ${persona.key} has no account for ${application}`,
    allowed: `Accounts: ${Object.keys(persona.accounts).join(', ') || 'none'}`,
    next: `Add ${application} under ${persona.key} › accounts in ${persona.file}`,
  });
}
