import type { Proposal } from '../../run/index.ts';
import type { NewFiles } from './new-files.ts';

/** What is known of a new application when its files are written. */
export interface NewApplication {
  readonly key: string;
  readonly name: string;
  readonly prefix: string;
  readonly service: string;
  readonly owner: string;
  readonly supplier: string;
  readonly environment: string;
  readonly classOfData: string;
  readonly persona: string;
  readonly username: string;
  /** Name of the environment variable with the password. */
  readonly secret: string;
  readonly pack: string;
  readonly proposal: Proposal;
}

/** Seen once a person is in, where nobody has seen it yet. */
const GUESS = 'Sign out';

export function applicationFiles(one: NewApplication, fits: (step: string) => boolean): NewFiles {
  return {
    [`data/applications/${one.key}.yaml`]: applicationYaml(one),
    [`data/packs/${one.pack}.yaml`]: `name: ${text(one.pack === 'smoke' ? 'Smoke' : `${one.name} smoke`)}
purpose: ${text(`After every change: is ${one.name} up, and can its people work?`)}
applications: [${one.key}]
scenarios: "@smoke"
`,
    [`features/${one.key}/smoke.feature`]: smokeFeature(one, fits),
  };
}

/** To be added to data/personas.yaml. */
export function personaYaml({ persona, service, key, username, secret }: NewApplication): string {
  return `${text(persona)}:
  service: ${text(service)}
  accounts:
    ${key}: { usernames: [${text(username)}], password: "\${${secret}}" }
`;
}

function applicationYaml(one: NewApplication): string {
  const { address, page, form, signedInWhen } = one.proposal;
  const signIn =
    form === undefined
      ? '# No sign-in form was found. Where people must sign in, say how: see docs/systems-officers.md.\n'
      : `sign-in:
  page: ${text(page)}
  fields: { ${text(form.username)}: username, ${text(form.password)}: password }
  button: ${text(form.button)}
  signed in when: ${text(signedInWhen ?? GUESS)}${signedInWhen === undefined ? ' # a guess: write what shows once a person is in' : ''}
`;
  return `name: ${text(one.name)}
service: ${text(one.service)}
owner: ${text(one.owner)}
supplier: ${text(one.supplier)}
scenario prefix: ${one.prefix}
deployments:
  ${one.environment}: { address: ${text(address)}, class of data: ${one.classOfData} }
${signIn}`;
}

function smokeFeature(one: NewApplication, fits: (step: string) => boolean): string {
  const { name, prefix, persona, proposal } = one;
  const article = /^[aeiou]/i.test(persona) ? 'an' : 'a';
  const steps =
    proposal.form === undefined
      ? [
          'Given I open the application',
          ...(proposal.title === '' ? [] : [`Then the page title is "${proposal.title}"`]),
        ]
      : [`Given I am signed in as ${article} "${persona}"`, `Then I see "${proposal.signedInWhen ?? GUESS}"`];
  const known = steps.filter((step) => fits(step.replace(/^\w+ /, '')));
  const draft = known.length === 0 ? ' @draft' : '';
  const title =
    proposal.form === undefined ? 'It opens' : `${article === 'an' ? 'An' : 'A'} ${persona} can sign in`;
  return `Feature: ${name} is up
  The first thing to know after every change.

  @${prefix}-001 @smoke @risk:high @read-only${draft}
  Scenario: ${title}
${(known.length === 0 ? steps : known).map((step) => `    ${step}`).join('\n')}
`;
}

/** A YAML string: quoted where plain words could mean something else. */
function text(words: string): string {
  return /^[A-Za-z][\w /.-]*$/.test(words) &&
    !/^(yes|no|on|off|true|false|null|y|n)$/i.test(words) &&
    !/\s$/.test(words)
    ? words
    : JSON.stringify(words);
}
