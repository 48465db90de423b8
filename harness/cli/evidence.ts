import path from 'node:path';
import type { Command } from 'commander';
import { wrapped } from '../judge/index.ts';
import { type Verification, verdictWords, verificationTold, verifyPack, withZip } from '../prove/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';

/** `uat evidence verify PACK.zip`, `uat evidence prune`, `uat evidence withhold`. */
export function addEvidence(program: Command, io: Io, finish: Finish): void {
  const evidence = program.command('evidence').description('Check, keep and let go of evidence packs');
  evidence
    .command('verify')
    .description(
      'Check a pack with nothing but its zip: every file, every signature, its place in the ledger',
    )
    .argument('<zip>', 'the zip of a pack, as it is attached to the change record')
    .action(async (zip: string, _options: object, command: Command) => {
      finish(await verify(zip, command.optsWithGlobals<CommonOptions>(), io));
    });
}

async function verify(zip: string, options: CommonOptions, io: Io): Promise<number> {
  const found = await withZip(path.resolve(io.cwd, zip), verifyPack);
  if (options.json === true) io.stdout.write(`${JSON.stringify(found)}\n`);
  else say(io, options, ...verificationLines(found, Math.min(100, io.stdout.columns ?? 80)));
  return found.verdict === 'NOT VALID' ? 1 : 0;
}

function verificationLines(found: Verification, width: number): string[] {
  const parts = verificationTold(found).flatMap(({ heading, sentences }) => [
    '',
    heading,
    ...sentences.flatMap((sentence) => wrapped(`- ${sentence}`, width, '  ')),
  ]);
  return [verdictWords(found), ...parts];
}
