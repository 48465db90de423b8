import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject, type Project, type Release } from '../project/index.ts';
import {
  basisChanges,
  basisOf,
  type DecidedPack,
  giveSignOff,
  KeyFileSigners,
  latestPack,
  openDecidedPack,
  signOffsFor,
  withdrawSignOff,
} from '../prove/index.ts';
import { whileLocked } from '../record/index.ts';
import { refuseByHandSince } from './by-hand-since.ts';
import { judgePack, proveAgain } from './decide-again.ts';
import type { Finish, Io } from './io.ts';
import { say } from './io.ts';
import { gateOf, type NamedGate, releaseNamed } from './named-gate.ts';
import { passphrase, withTries } from './passphrase.ts';
import { askDecision, type SignOptions } from './sign-ask.ts';
import { signOffLines, toSignLines } from './sign-lines.ts';

/** Another signature's dossier is printed meanwhile. */
const WAIT_MS = 5 * 60_000;

/** `uat sign RELEASE --gate G`: a key user accepts, accepts with conditions, or rejects what was tested. */
export function addSign(program: Command, io: Io, finish: Finish): void {
  program
    .command('sign')
    .description(
      'Sign for the sealed evidence of a gate: see what it is, then accept, accept with conditions or reject',
    )
    .argument('[release]', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .option('--name <name>', 'who signs: a person in data/signers.yaml')
    .option('--role <role>', 'as what: one of their roles in data/signers.yaml')
    .option('--post <post>', 'their post (default: as in data/signers.yaml)')
    .option('--service <service>', 'their service (default: as in data/signers.yaml)')
    .option('--decision <decision>', 'accept, accept with conditions, or reject')
    .option('--condition <condition>', '"text; owner; due date", once for each', collect, [])
    .option('--meaning <text>', 'what the signature says (a sentence is proposed)')
    .option('--yes', 'sign without asking')
    .option('--withdraw <id>', 'take a sign-off back; it stays in the record')
    .option('--reason <text>', 'why it is withdrawn')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined, _options: object, command: Command) => {
      const options = command.optsWithGlobals<SignOptions>();
      finish(await (options.withdraw === undefined ? sign(name, options, io) : withdraw(options, io)));
    });
}

const EXAMPLES = `
Examples:
  uat sign council-tax-2026-2 --gate uat-exit
  uat sign homefix-8-2 --decision "accept with conditions" \\
    --condition "Letters checked by hand; Ada Okafor; 2026-12-05"
  uat sign --withdraw so-20261122-1f2e3d4c --reason "Signed for the wrong gate"
The passphrase is asked for, or read from UAT_PASSPHRASE.`;

/** What is signed, opened and checked. */
interface ToSign {
  readonly project: Project;
  readonly release: Release;
  readonly gate: NamedGate;
  readonly pack: DecidedPack;
}

async function sign(name: string | undefined, options: SignOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  if (name === undefined) throw new ProjectFault({ where: 'uat sign', wrong: 'no release is named' });
  const release = releaseNamed(project, name);
  const gate = gateOf(release, options.gate);
  const toSign = await openToSign(project, release, gate);
  const { signOffs, verdict } = await standing(toSign);
  const { evidence } = toSign.pack;
  say(io, options, ...toSignLines(verdict, signOffs, evidence, width(io)), '');
  const decided = await askDecision(toSign, verdict, signOffs, options, io);
  const signer = await withTries(io, () => signersOf(project, io).signerFor(decided.person));
  return whileLocked(
    evidence.folder,
    async () => {
      const now = await openToSign(project, release, gate);
      const before = await standing(now);
      const given = await giveSignOff({ ...now, ...now.pack, ...before, ...decided }, signer);
      return tellOutcome(now, given.signer.name, given.id, options, io);
    },
    WAIT_MS,
  );
}

async function withdraw(options: SignOptions, io: Io): Promise<number> {
  const { withdraw: id = '', reason = '' } = options;
  if (reason.trim() === '')
    throw new ProjectFault({
      where: '--reason',
      wrong: 'it is missing',
      next: 'Say why the sign-off is withdrawn',
    });
  const project = loadProject(options.project, io.env);
  const { release, gate, signer } = await withTries(io, () =>
    withdrawSignOff(project, id, reason.trim(), signersOf(project, io)),
  );
  const wanted = releaseNamed(project, release);
  const toSign = await openNewest(project, wanted, gateOf(wanted, gate));
  return whileLocked(
    toSign.pack.evidence.folder,
    () => tellOutcome(toSign, signer.name, id, options, io),
    WAIT_MS,
  );
}

/** The dossier made again, and what the gate says now. */
async function tellOutcome(
  toSign: ToSign,
  by: string,
  id: string,
  options: SignOptions,
  io: Io,
): Promise<number> {
  const { project, release, gate, pack } = toSign;
  const { signOffs, verdict } = await standing(toSign);
  const dossier = await proveAgain(project, release, gate, pack, { verdict, signOffs, by });
  const mine = signOffs.filter((one) => one.id === id);
  if (options.json === true) io.stdout.write(`${JSON.stringify({ signOff: mine[0], verdict })}\n`);
  else
    say(
      io,
      options,
      ...mine.flatMap((one) => signOffLines(one, width(io))),
      `Verdict  ${verdict.decision}`,
      `Dossier  ${dossier.manifestSha256}`,
      `Next     uat publish ${release.key} --gate ${gate.key}`,
      '         so that the change record quotes the new dossier',
    );
  return 0;
}

async function standing({ project, release, gate, pack }: ToSign) {
  const { evidence, runs } = pack;
  const judged = { manifestA: evidence.manifestSha256, runs };
  const signOffs = await signOffsFor(project, release, gate, judged);
  return { signOffs, verdict: await judgePack(project, release, gate, pack, signOffs) };
}

/** The same, fit to be signed. Throws, too, where what the evidence stood on has changed since. */
async function openToSign(project: Project, release: Release, gate: NamedGate): Promise<ToSign> {
  const toSign = await openNewest(project, release, gate);
  const { record, evidence, runs } = toSign.pack;
  await refuseByHandSince(project, release, gate, runs);
  const [change] = basisChanges(record.basis, basisOf(project, release, gate));
  if (change === undefined) return toSign;
  const wrong = `the evidence is not of what the project says now: ${change}`;
  throw new ProjectFault({ where: evidence.name, wrong, next: runAgain(release, gate) });
}

/** The gate's newest evidence. Throws where there is none, or it or its dossier was altered. */
async function openNewest(project: Project, release: Release, gate: NamedGate): Promise<ToSign> {
  const { records } = project.paths;
  const folder = await latestPack(records, release.key, gate.key);
  if (folder !== undefined) return { project, release, gate, pack: await openDecidedPack(records, folder) };
  const where = `${release.key} › ${gate.key}`;
  throw new ProjectFault({ where, wrong: 'there is no sealed evidence yet', next: runAgain(release, gate) });
}

function runAgain(release: Release, gate: NamedGate): string {
  return `Run it: uat release ${release.key} --gate ${gate.key}`;
}

function signersOf(project: Project, io: Io): KeyFileSigners {
  return new KeyFileSigners(project.settings.timeZone, (name) => passphrase(io, `Passphrase of ${name}`));
}

function width(io: Io): number {
  return Math.min(100, io.stdout.columns ?? 80);
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
