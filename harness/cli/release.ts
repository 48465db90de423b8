import type { Command } from 'commander';
import { PublishFault } from '../errors.ts';
import { loadProject } from '../project/index.ts';
import { startServer } from '../run/index.ts';
import { ATTEST } from './attested.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { gateOf, releaseNamed } from './named-gate.ts';
import { releaseLines } from './release-lines.ts';
import { prepareRelease, takeThroughGate } from './through-gate.ts';
import { numbers } from './whole-number.ts';

interface ReleaseOptions extends CommonOptions {
  readonly gate?: string;
  readonly workers?: number;
  readonly operator?: string;
  readonly attest: readonly string[];
  readonly seed?: number;
  readonly sampleSignatures?: boolean;
}

/** `uat release RELEASE`: runs a gate's packs, judges, proves and publishes. */
export function addRelease(program: Command, io: Io, finish: Finish): void {
  program
    .command('release')
    .description(
      'Take a release through a gate: run its packs, judge, seal the evidence, publish to its change record',
    )
    .argument('<release>', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .option('--workers <number>', 'browsers at a time', numbers.workers)
    .option('--operator <name>', 'the person who runs it (default: UAT_OPERATOR, or your account)')
    .option(ATTEST.flag, ATTEST.says, ATTEST.collect, [])
    .option('--seed <number>', 'repeat the synthetic data of an earlier run', numbers.seed)
    .option(
      '--sample-signatures',
      "let the project's sample signers sign: throwaway keys, synthetic data only",
    )
    .addHelpText(
      'after',
      '\nExamples:\n  uat release council-tax-2026-2\n  uat release homefix-8-2 --gate uat-exit',
    )
    .action(async (name: string, _options: object, command: Command) => {
      finish(await takeRelease(name, command.optsWithGlobals<ReleaseOptions>(), io));
    });
}

/** Exit code 0 for GO and GO WITH CONDITIONS, 1 for NO-GO, 130 when a run was interrupted. */
async function takeRelease(name: string, options: ReleaseOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const release = releaseNamed(project, name);
  const gate = gateOf(release, options.gate);
  const prepared = await prepareRelease(project, release, gate);
  const server = await startServer(project);
  try {
    const result = await takeThroughGate(project, release, gate, prepared, {
      workers: options.workers,
      operator: options.operator,
      attest: options.attest,
      seed: options.seed,
      sampleSignatures: options.sampleSignatures,
      tell: (line) => io.stderr.write(`${line}\n`),
    });
    if (options.json === true) io.stdout.write(`${JSON.stringify(result.verdict)}\n`);
    else say(io, options, ...releaseLines(result, io));
    if (result.published instanceof PublishFault) throw result.published;
    if (result.interrupted) return 130;
    return result.verdict.decision === 'NO-GO' ? 1 : 0;
  } finally {
    await server?.stop();
  }
}
