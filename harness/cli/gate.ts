import type { Command } from 'commander';
import { PublishFault } from '../errors.ts';
import { loadProject, type Project, type Release } from '../project/index.ts';
import { type KeptRun, operatorName } from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { judgeAgain } from './judge-again.ts';
import { gateOf, type NamedGate, releaseNamed } from './named-gate.ts';
import { type Published, proveAndPublish } from './prove-and-publish.ts';
import { sealGate } from './prove-gate.ts';
import { proofLines, verdictScreen } from './release-lines.ts';

interface GateOptions extends CommonOptions {
  readonly gate?: string;
  readonly publish?: boolean;
  readonly operator?: string;
}

/** `uat gate RELEASE`: judges again from the newest runs, without running anything; writes only where it is asked to. */
export function addGate(program: Command, io: Io, finish: Finish): void {
  program
    .command('gate')
    .description('Judge a gate again from its newest runs, without running anything')
    .argument('<release>', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .option('--publish', 'make the certificate again, and write the verdict to ledger and change record')
    .option('--operator <name>', 'the person who publishes it (default: UAT_OPERATOR, or your account)')
    .addHelpText(
      'after',
      '\nExamples:\n  uat gate council-tax-2026-2 --gate go-live\n  uat gate council-tax-2026-2 --publish   after a waiver or an override',
    )
    .action(async (name: string, _options: object, command: Command) => {
      finish(await showGate(name, command.optsWithGlobals<GateOptions>(), io));
    });
}

/** Exit code 0 for GO and GO WITH CONDITIONS, 1 for NO-GO. */
async function showGate(name: string, options: GateOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const release = releaseNamed(project, name);
  const gate = gateOf(release, options.gate);
  const { verdict, runs, proof } = await judged(project, release, gate, options, io);
  if (options.json === true) io.stdout.write(`${JSON.stringify(verdict)}\n`);
  else say(io, options, ...verdictScreen(verdict, io), ...whereLines(runs, proof, release.change, io));
  if (runs.length === 0) say(io, options, `Run its packs first: uat release ${name} --gate ${gate.key}`);
  if (proof?.published instanceof PublishFault) throw proof.published;
  return verdict.decision === 'NO-GO' ? 1 : 0;
}

/** What is published is judged once more when it is sealed: only then is it known what a signature was given on. */
async function judged(project: Project, release: Release, gate: NamedGate, options: GateOptions, io: Io) {
  const before = await judgeAgain(project, release, gate);
  if (options.publish !== true || before.runs.length === 0) return { ...before, proof: undefined };
  const sealed = await sealGate(project, release, gate, before.runs);
  const { verdict, runs } = await judgeAgain(project, release, gate);
  const publishing = { ...publishingBy(options, io), sealed };
  return { verdict, runs, proof: await proveAndPublish(project, release, gate, verdict, runs, publishing) };
}

function publishingBy({ operator = operatorName() }: GateOptions, io: Io) {
  return { operator, tell: (line: string) => io.stderr.write(`${line}\n`) };
}

function whereLines(
  runs: readonly KeptRun[],
  proof: Published | undefined,
  change: string,
  io: Io,
): string[] {
  const judged = runs.map(({ record }) => `Run      ${record.id}`);
  return proof === undefined ? judged : [...judged, ...proofLines(proof, change, io)];
}
