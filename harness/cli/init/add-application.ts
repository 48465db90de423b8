import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';
import { scopeSteps } from '../../gherkin/step-scope.ts';
import { loadSteps } from '../../gherkin/support.ts';
import { loadProject, type Project } from '../../project/index.ts';
import { type Proposal, proposeSignIn, sharedStepFiles } from '../../run/index.ts';
import { type CommonOptions, type Io, say } from '../io.ts';
import { applicationFiles, type NewApplication, personaYaml } from './application-files.ts';
import { type Ask, asking } from './ask.ts';
import { slug } from './names.ts';
import { type NewFiles, writeNew } from './new-files.ts';

/** What the command line may say of a new application. */
export interface ApplicationOptions extends CommonOptions {
  readonly app: string;
  readonly url: string;
  readonly prefix?: string;
  readonly service?: string;
  readonly owner?: string;
  readonly supplier?: string;
  readonly env?: string;
  readonly data?: string;
  readonly persona?: string;
  readonly username?: string;
}

/** Adds an application to a project. Throws a fault before anything is written. */
export async function addApplication(options: ApplicationOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  refuseKnown(project, options);
  const application = await asking(io, (ask) => settle(project, options, ask));
  const { stepDefinitions } = await loadSteps(project.root, sharedStepFiles());
  const index = scopeSteps(stepDefinitions, [...project.applications.keys(), application.key])(
    `features/${application.key}/smoke.feature`,
  );
  const files = applicationFiles(application, (step) => index.matches(step).length === 1);
  writeNew(project.root, files);
  append(
    project.root,
    'data/personas.yaml',
    personaYaml(application),
    application.proposal.form !== undefined,
  );
  append(project.root, '.env.example', `${application.secret}=\n`, application.proposal.form !== undefined);
  loadProject(options.project, io.env);
  say(io, options, ...nextLines(project, application, files));
  return 0;
}

async function settle(project: Project, options: ApplicationOptions, ask: Ask): Promise<NewApplication> {
  const { app: name } = options;
  const key = slug(name);
  const secret = `${key.replaceAll('-', '_').toUpperCase()}_PASSWORD`;
  const given = async (option: string | undefined, question: string, byDefault: string) =>
    option ?? (await ask(question, byDefault));
  const prefix = await given(options.prefix, 'Prefix of its scenarios', prefixOf(name));
  refusePrefix(project, prefix);
  const persona = await given(options.persona, 'Who uses it (a role)', `${name.toLowerCase()} user`);
  if (project.personas.has(persona))
    throw new ProjectFault({
      where: '--persona',
      wrong: `"${persona}" is in data/personas.yaml already`,
      next: 'Name another role',
    });
  const username = await given(options.username, 'User name of a test account', 'test.user');
  const password = project.variables.get(secret);
  const found = await proposeSignIn(options.url, password === undefined ? undefined : { username, password });
  const proposal = await agreed(found, ask);
  return {
    ...{ key, name, prefix, persona, username, secret, proposal },
    service: await given(options.service, 'Service that it serves', name),
    owner: await given(options.owner, 'Team that looks after it', 'Systems team'),
    supplier: await given(options.supplier, 'Supplier', 'not stated'),
    environment: options.env ?? 'uat',
    classOfData: options.data ?? (await ask('Class of its data (synthetic, masked, live)', 'masked')),
    pack: project.packs.has('smoke') ? `${key}-smoke` : 'smoke',
  };
}

/** What was found is proposed; where signing in was tried and worked there is nothing to ask. */
async function agreed(proposal: Proposal, ask: Ask): Promise<Proposal> {
  const { form, signedInWhen } = proposal;
  if (form === undefined || signedInWhen !== undefined) return proposal;
  const username = await ask('Field of the user name', form.username);
  const password = await ask('Field of the password', form.password);
  const button = await ask('Button that signs in', form.button);
  return { ...proposal, form: { username, password, button } };
}

function refuseKnown(project: Project, { app, url }: ApplicationOptions): void {
  const key = slug(app);
  if (project.applications.has(key))
    throw new ProjectFault({
      where: `data/applications/${key}.yaml`,
      wrong: 'the application is there already',
      next: 'Nothing was written. Edit the file, or give another name',
    });
  if (key === '')
    throw new ProjectFault({
      where: '--app',
      wrong: `"${app}" is not a name for an application`,
      allowed: 'Use letters and digits',
    });
  if (!/^https?:\/\/[^\s@]+$/.test(url) || !URL.canParse(url))
    throw new ProjectFault({
      where: '--url',
      wrong: `"${url}" is not an address`,
      allowed: 'Write https://… without a password in it',
    });
}

function refusePrefix(project: Project, prefix: string): void {
  const owner = [...project.applications.values()].find((one) => one.scenarioPrefix === prefix);
  if (owner !== undefined)
    throw new ProjectFault({
      where: '--prefix',
      wrong: `${prefix} is the prefix of ${owner.name}`,
      next: 'Nothing was written. Give another',
    });
  if (!/^[A-Z][A-Z0-9]{0,7}$/.test(prefix))
    throw new ProjectFault({
      where: '--prefix',
      wrong: `"${prefix}" is not a prefix`,
      allowed: 'Use 1 to 8 capital letters and digits, for example CT',
    });
}

/** `Council Tax` → `CT`, `Homefix` → `HOM`. */
function prefixOf(name: string): string {
  const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  const initials = words
    .map((word) => word[0])
    .join('')
    .replace(/^\d+/, '');
  return (initials.length > 1 ? initials : (words[0] ?? 'APP').slice(0, 3)).slice(0, 8);
}

/** Adds to a file without touching what is in it. */
function append(root: string, file: string, text: string, wanted: boolean): void {
  if (!wanted) return;
  const target = path.join(root, file);
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  appendFileSync(target, before === '' || before.endsWith('\n') ? text : `\n${text}`);
}

function nextLines(project: Project, one: NewApplication, files: NewFiles): string[] {
  const { proposal, secret, key, pack } = one;
  const { form } = proposal;
  return [
    ...Object.keys(files).map((file) => `  made      ${file}`),
    ...(form === undefined ? [] : ['  added to  data/personas.yaml', '  added to  .env.example']),
    '',
    found(proposal),
    '',
    'Next:',
    ...(project.variables.get(secret) === undefined && form !== undefined
      ? [`  write the password of ${one.username} into .env: ${secret}=…`]
      : []),
    ...(proposal.signedInWhen === undefined && form !== undefined
      ? [`  see that "signed in when" in data/applications/${key}.yaml is what shows once a person is in`]
      : []),
    '  uat check',
    `  uat run ${pack}`,
  ];
}

function found({ form, page, address, signedInWhen, refusal }: Proposal): string {
  if (form === undefined) return `No sign-in form was found at ${address}${page}.`;
  const fields = `Sign-in at ${address}${page}: fields "${form.username}" and "${form.password}", button "${form.button}".`;
  if (signedInWhen !== undefined) return `${fields} Signing in worked: "${signedInWhen}" shows.`;
  return refusal === undefined
    ? fields
    : `${fields} Signing in was tried and did not work; the page says: "${refusal}"`;
}
