import path from 'node:path';
import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { spokenDay } from '../judge/index.ts';
import { addSigner, loadProject, type Project, type Signatory } from '../project/index.ts';
import { appendToLedger, fingerprintOf, PersonalKeys, whileLocked } from '../record/index.ts';
import { operatorName } from '../run/index.ts';
import { asking, askUntil } from './init/ask.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { ledgerFile } from './ledger.ts';
import { newPassphrase } from './passphrase.ts';

interface KeyOptions extends CommonOptions {
  readonly post?: string;
  readonly service?: string;
  readonly role: readonly string[];
  readonly validTo?: string;
}

const YEARS = 2;

/** `uat signers` lists who may sign; `uat signers key "Name"` makes a key for one of them. */
export function addSigners(program: Command, io: Io, finish: Finish): void {
  const signers = program
    .command('signers')
    .description('The people who sign, and the keys by which their signatures are known')
    .action(async (_options: object, command: Command) => {
      finish(await list(command.optsWithGlobals<CommonOptions>(), io));
    });
  signers
    .command('key')
    .description(
      "Make a key for a person: kept in this user's own profile, its public half in data/signers.yaml",
    )
    .argument('<name>', 'the person, as signatures will show the name')
    .option('--post <post>', 'their post')
    .option('--service <service>', 'their service')
    .option('--role <role>', 'as what they sign, such as "key user"; once for each', collect, [])
    .option('--valid-to <date>', `the last day on which the key may sign (default: in ${YEARS} years)`)
    .action(async (name: string, _options: object, command: Command) => {
      finish(await makeKey(name, command.optsWithGlobals<KeyOptions>(), io));
    });
}

async function list(options: CommonOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const people = await Promise.all([...project.signers.values()].map((one) => described(one)));
  if (options.json === true) io.stdout.write(`${JSON.stringify(people)}\n`);
  else if (people.length === 0) say(io, options, 'Nobody signs yet. Make a key: uat signers key "Name"');
  else say(io, options, ...people.flatMap(personLines));
  return 0;
}

async function described({ key: name, post, service, roles, keys }: Signatory) {
  const own = new PersonalKeys();
  const known = keys.map(async (one) => {
    const fingerprint = await fingerprintOf(one.key);
    return { ...one, fingerprint, here: own.has(fingerprint) };
  });
  return { name, post, service, roles, keys: await Promise.all(known) };
}

function personLines({ name, post, service, roles, keys }: Awaited<ReturnType<typeof described>>): string[] {
  const head = [name, `  ${post}, ${service}; signs as ${roles.join(', ')}`];
  if (keys.length === 0) return [...head, '  no key yet'];
  const each = keys.flatMap(({ fingerprint, validFrom, validTo, revoked, throwaway, here }) => {
    const notes = [
      ...(throwaway ? ['THROWAWAY: a sample, proves nothing'] : []),
      ...(revoked === null ? [] : [`revoked from ${revoked}`]),
      ...(here ? ['in your profile'] : []),
    ];
    return [`  ${fingerprint}`, `    ${[`${validFrom} to ${validTo}`, ...notes].join('; ')}`];
  });
  return [...head, ...each];
}

async function makeKey(name: string, options: KeyOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const person = await personFor(project, name.trim(), options, io);
  const signer = await new PersonalKeys().make(person.name, await newPassphrase(io));
  const { timeZone, council } = project.settings;
  const today = new Date().toLocaleDateString('sv-SE', { timeZone });
  const validTo =
    options.validTo ?? `${Number(today.slice(0, 4)) + YEARS}${today.slice(4).replace('02-29', '02-28')}`;
  const file = path.join(project.root, 'data/signers.yaml');
  await whileLocked(file, () =>
    addSigner(project.root, { ...person, key: signer.key, validFrom: today, validTo }),
  );
  loadProject(options.project, io.env);
  const { fingerprint } = signer;
  const about = { kind: 'key', council, by: operatorName(io.env), release: null, gate: null };
  await appendToLedger(ledgerFile(project), { ...about, content: { name: person.name, fingerprint } });
  say(
    io,
    options,
    `Key of ${person.name}: ${fingerprint}`,
    `It may sign from ${spokenDay(today)} to ${spokenDay(validTo)}.`,
    'The private half is in your own profile, encrypted. The public half is in',
    'data/signers.yaml: commit it, and have the change looked at.',
  );
  return 0;
}

/** Post, service and roles: from data/signers.yaml, the options, or asked for. */
async function personFor({ signers }: Project, name: string, options: KeyOptions, io: Io) {
  const known = signers.get(name);
  return asking(io, async (ask) => {
    const settled = (said: string | undefined, option: string, question: string) =>
      said ?? askUntil(io, ask, question, '', (answer) => given(answer, option, name));
    const post = await settled(known?.post ?? options.post, '--post', 'Post');
    const service = await settled(known?.service ?? options.service, '--service', 'Service');
    const own = options.role.length > 0 ? options.role : undefined;
    const roles = known?.roles ?? own ?? [await ask('Signs as', 'key user')];
    return { name, post, service, roles };
  });
}

function given(answer: string, option: string, name: string): string {
  if (answer !== '') return answer;
  const wrong = `it is missing for ${name}, who is not in data/signers.yaml yet`;
  throw new ProjectFault({ where: option, wrong });
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
