import path from 'node:path';
import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject, type Project } from '../project/index.ts';
import { meansOf, type PublishedBefore, showChange } from '../publish/index.ts';
import { readLedger } from '../record/index.ts';
import { changeLines } from './change-lines.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { withServer } from './publish/with-server.ts';

/** `uat change show NUMBER`: what a change holds now, and whether it matches the ledger. */
export function addChange(program: Command, io: Io, finish: Finish): void {
  program
    .command('change')
    .description('Look at a change record')
    .command('show')
    .description('Show what a change holds now and whether it matches the ledger')
    .argument('<number>', 'the number of the change, for example CHG0030001')
    .action(async (number: string, _options: object, command: Command) => {
      finish(await show(number, command.optsWithGlobals<CommonOptions>(), io));
    });
}

/** Exit code 0 where the record matches the ledger, else 1. */
async function show(number: string, options: CommonOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const target = project.settings.changeRecord.kind;
  if (target === 'folder') throw isFolder(project);
  return withServer(project, async () => {
    const tell = (line: string) => io.stderr.write(`${line}\n`);
    const { record, pace } = meansOf(project, target, tell);
    if (record === null) throw isFolder(project);
    const shown = await showChange(record, number, await publishedTo(project, number), { pace, tell });
    if (options.json === true) io.stdout.write(`${JSON.stringify(shown)}\n`);
    else say(io, options, ...changeLines(shown, record.system, Math.min(100, io.stdout.columns ?? 80)));
    return shown.matches ? 0 : 1;
  });
}

async function publishedTo(project: Project, number: string): Promise<PublishedBefore[]> {
  const found = new Map<string, PublishedBefore>();
  for await (const { kind, at, gate, content } of readLedger(
    path.join(project.paths.records, 'ledger.ndjson'),
  )) {
    const { change, reference, decision, files, place, system } = content;
    if (kind !== 'publication' || change !== number || system === 'folder' || typeof reference !== 'string')
      continue;
    const before = {
      reference,
      gate: gate ?? '',
      decision: String(decision),
      at,
      files: files ?? {},
      place: place ?? null,
    };
    found.set(reference, before as PublishedBefore);
  }
  return [...found.values()];
}

function isFolder({ root, paths }: Project): ProjectFault {
  return new ProjectFault({
    where: 'data/project.yaml › change record',
    wrong: 'this project keeps its changes in a folder',
    next: `Look into ${path.join(path.relative(root, paths.records), 'changes')}`,
  });
}
