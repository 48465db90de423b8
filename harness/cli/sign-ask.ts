import { ProjectFault, UatError } from '../errors.ts';
import { type SignOffFact, type Verdict, wrapped } from '../judge/index.ts';
import { lookUp, type Project, type Release, type Signatory } from '../project/index.ts';
import {
  knownSigners,
  requiredSignOffs,
  type SignOffToGive,
  separationFault,
  throwawayRefusal,
} from '../prove/index.ts';
import { throwawaySigner } from '../record/index.ts';
import { type Ask, asking, askUntil } from './init/ask.ts';
import type { CommonOptions, Io } from './io.ts';
import type { NamedGate } from './named-gate.ts';
import { conditionsOf } from './sign-conditions.ts';

export interface SignOptions extends CommonOptions {
  readonly gate?: string;
  readonly name?: string;
  readonly role?: string;
  readonly post?: string;
  readonly service?: string;
  readonly decision?: string;
  readonly condition: readonly string[];
  readonly meaning?: string;
  readonly yes?: boolean;
  readonly withdraw?: string;
  readonly reason?: string;
}

type Decided = Pick<SignOffToGive, 'person' | 'role' | 'decision' | 'conditions' | 'meaning'>;

interface About {
  readonly project: Project;
  readonly release: Release;
  readonly gate: NamedGate;
}

const DECISIONS = ['accept', 'accept with conditions', 'reject'] as const;
const CHOICE = 'Decision: 1 accept, 2 accept with conditions, 3 reject';

/** Who signs, as what, and how they decide: from the options, or asked for. Throws where they may not. */
export async function askDecision(
  about: About,
  verdict: Verdict,
  signOffs: readonly SignOffFact[],
  options: SignOptions,
  io: Io,
): Promise<Decided> {
  return asking(io, async (ask) => {
    const named = (said: string) => signatoryNamed(about.project, said);
    const signatory =
      options.name === undefined ? await askUntil(io, ask, 'Your name', '', named) : named(options.name);
    const role = await roleOf(about, signatory, options, ask, io);
    const { service } = signatory;
    const fault = separationFault(about.gate, { name: signatory.key, role, service }, verdict, signOffs);
    if (fault !== undefined)
      throw new ProjectFault({ where: '--name', wrong: fault, next: 'Ask that person to sign' });
    await refuseSample(about, signatory);
    const { decision: said } = options;
    const decision = said === undefined ? await askUntil(io, ask, CHOICE, '', decisionOf) : decisionOf(said);
    const conditions = await conditionsOf(decision, options.condition, ask, io);
    const meaning = options.meaning ?? (await askMeaning(meaningOf(about, decision), ask, io));
    await confirm(signatory.key, decision, options, ask, io);
    const person = { ...personOf(about.project, signatory), post: options.post ?? signatory.post };
    return { person, role, decision, conditions, meaning };
  });
}

function signatoryNamed({ signers }: Project, name: string): Signatory {
  return lookUp(signers, name, { where: '--name', kind: 'a person who signs', folder: 'data/signers.yaml' });
}

function personOf(project: Project, { key }: Signatory) {
  const person = knownSigners(project).find(({ name }) => name === key);
  if (person === undefined)
    throw new ProjectFault({ where: 'data/signers.yaml', wrong: `${key} is not in it` });
  return person;
}

async function roleOf(
  { gate }: About,
  person: Signatory,
  { role, service }: SignOptions,
  ask: Ask,
  io: Io,
): Promise<string> {
  const { key, roles, service: own } = person;
  if (service !== undefined && service !== own)
    throw new ProjectFault({
      where: '--service',
      wrong: `${key} is of ${own} in data/signers.yaml, not of ${service}`,
    });
  const needed = requiredSignOffs(gate).find((one) => one.service === own && roles.includes(one.role));
  const read = (chosen: string) => {
    if (roles.includes(chosen)) return chosen;
    const allowed = `${key} signs as: ${roles.join(', ')}`;
    throw new ProjectFault({ where: '--role', wrong: `${key} does not sign as "${chosen}"`, allowed });
  };
  if (role !== undefined) return read(role);
  return askUntil(io, ask, `As (${roles.join(', ')})`, needed?.role ?? roles[0] ?? '', read);
}

/** Before the passphrase is asked for: samples sign for nothing but samples. */
async function refuseSample({ project, gate }: About, { key, keys }: Signatory): Promise<void> {
  const sample = await throwawaySigner(key);
  if (!keys.some((one) => one.throwaway || one.key === sample.key)) return;
  const refusal = throwawayRefusal(project, gate.environment);
  if (refusal === undefined) return;
  const next = 'Set "throwaway keys: yes" in data/project.yaml for a sample, or make a key: uat signers key';
  throw new ProjectFault({ where: `data/signers.yaml › ${key}`, wrong: refusal.replace(/\.$/, ''), next });
}

function decisionOf(said: string): Decided['decision'] {
  const word = said.trim().toLowerCase();
  const decision = DECISIONS.find((one, at) => one === word || String(at + 1) === word);
  if (decision !== undefined) return decision;
  const allowed = `Allowed: ${DECISIONS.join(', ')}`;
  throw new ProjectFault({
    where: '--decision',
    wrong: said === '' ? 'nobody decided' : `"${said}" is no decision`,
    allowed,
  });
}

function meaningOf({ release, gate }: About, decision: Decided['decision']): string {
  const words = {
    accept: 'accept',
    'accept with conditions': 'accept, on the conditions named,',
    reject: 'reject',
  };
  return `I have read what was tested and what was not, and ${words[decision]} ${release.name} at gate ${gate.key} for my service.`;
}

/** The words that are proposed stand above the question: they are longer than a line. */
async function askMeaning(proposed: string, ask: Ask, io: Io): Promise<string> {
  if (io.stdin?.isTTY !== true || io.stdout.isTTY !== true) return proposed;
  const lines = wrapped(`Your signature says: “${proposed}”`, io.stdout.columns ?? 80, '  ');
  io.stdout.write(`${lines.join('\n')}\n`);
  return (await ask('Enter to say that, or write your own words', '')) || proposed;
}

async function confirm(
  name: string,
  decision: string,
  { yes }: SignOptions,
  ask: Ask,
  io: Io,
): Promise<void> {
  if (yes === true) return;
  const next = 'Run this in a terminal, or add --yes';
  if (io.stdin?.isTTY !== true)
    throw new ProjectFault({ where: 'uat sign', wrong: 'there is nobody to ask', next });
  const said = await ask(`Sign as ${name}: ${decision}? (yes or no)`, 'no');
  if (said.trim().toLowerCase() !== 'yes')
    throw new UatError({ where: 'uat sign', wrong: 'nothing was signed' }, 130);
}
