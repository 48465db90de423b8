import type { Project } from '../../project/index.ts';

const OF_SERVICENOW = {
  basic: ['USERNAME', 'PASSWORD'],
  'client credentials': ['CLIENT_ID', 'CLIENT_SECRET'],
  'password grant': ['CLIENT_ID', 'CLIENT_SECRET', 'USERNAME', 'PASSWORD'],
} as const;

/** Variables that a build server must be given, by name: passwords of accounts; for what is published, change record, mail, Teams. */
export function secretNames({ personas, settings }: Project, publishes: boolean): string[] {
  const accounts = [...personas.values()].flatMap((persona) => Object.values(persona.accounts));
  const references = accounts.flatMap(({ password, oneTimeCode }) => [password, oneTimeCode]);
  return [...new Set([...namesIn(references), ...(publishes ? toPublish(settings) : [])])];
}

function toPublish({ changeRecord, notifications: { tell, from } }: Project['settings']): string[] {
  const webhooks = namesIn(tell.map(({ teams }) => teams));
  return [...ofRecord(changeRecord), ...(from === null ? [] : ['SMTP_URL']), ...webhooks];
}

/** `${NAME}` becomes NAME. */
function namesIn(references: readonly (string | null)[]): string[] {
  return references.filter((one) => one !== null).map((one) => one.slice(2, -1));
}

function ofRecord({ kind, signIn }: Project['settings']['changeRecord']): string[] {
  if (kind === 'redmine') return ['REDMINE_URL', 'REDMINE_API_KEY'];
  if (kind === 'folder') return [];
  return ['SERVICENOW_URL', ...OF_SERVICENOW[signIn].map((name) => `SERVICENOW_${name}`)];
}
