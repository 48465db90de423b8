import type { Command } from 'commander';
import { loadProject } from '../project/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { judgeAgain } from './judge-again.ts';
import { gateOf, releaseNamed } from './named-gate.ts';
import { verdictScreen } from './release-lines.ts';

interface GateOptions extends CommonOptions {
  readonly gate?: string;
}

/** `uat gate RELEASE`: judges again from the newest runs, without running anything. */
export function addGate(program: Command, io: Io, finish: Finish): void {
  program
    .command('gate')
    .description('Judge a gate again from its newest runs, without running or writing anything')
    .argument('<release>', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .addHelpText('after', '\nExample:\n  uat gate council-tax-2026-2 --gate go-live')
    .action(async (name: string, _options: object, command: Command) => {
      finish(await showGate(name, command.optsWithGlobals<GateOptions>(), io));
    });
}

/** Exit code 0 for GO and GO WITH CONDITIONS, 1 for NO-GO. */
async function showGate(name: string, options: GateOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const release = releaseNamed(project, name);
  const gate = gateOf(release, options.gate);
  const { verdict, runs } = await judgeAgain(project, release, gate);
  const next = runs.length === 0 ? [`Run its packs first: uat release ${name} --gate ${gate.key}`] : [];
  const judged = runs.map(({ record }) => `Run      ${record.id}`);
  if (options.json === true) io.stdout.write(`${JSON.stringify(verdict)}\n`);
  else say(io, options, ...verdictScreen(verdict, io), ...judged, ...next);
  return verdict.decision === 'NO-GO' ? 1 : 0;
}
