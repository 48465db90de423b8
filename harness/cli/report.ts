import path from 'node:path';
import type { Command } from 'commander';
import { loadProject, type Project } from '../project/index.ts';
import { allureReport } from '../prove/allure/index.ts';
import { findRun, finishRun, type KeptRun, mergeRuns } from '../run/index.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { runLines } from './run-lines.ts';

interface ReportOptions extends CommonOptions {
  readonly merge?: string[];
}

/** `uat report [RUN]`: what a run came to, with an Allure report; a run that was killed included. */
export function addReport(program: Command, io: Io, finish: Finish): void {
  program
    .command('report')
    .description('Show what a run came to and make its Allure report (default: the newest run)')
    .argument('[run]', 'the id or the folder of a run')
    .option('--merge <runs...>', 'first make one run out of these shards')
    .action(async (named: string | undefined, _options: object, command: Command) => {
      finish(await report(named, command.optsWithGlobals<ReportOptions>(), io));
    });
}

async function report(named: string | undefined, options: ReportOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const run =
    options.merge === undefined ? await findRun(project, named) : await merged(project, options.merge);
  await finishRun(run.folder, project.root);
  const folder = path.join(project.paths.reports, 'allure', run.record.id);
  await allureReport({
    title: `${run.record.pack.name}, ${run.record.environment}`,
    runs: [run],
    folder,
    singleFile: `${folder}.html`,
    history: path.join(project.paths.reports, 'allure', 'history.jsonl'),
    links: project.settings.links,
  });
  if (options.json === true) io.stdout.write(`${JSON.stringify(run.record)}\n`);
  say(
    io,
    options,
    ...runLines(run.record, project),
    `Report: ${path.relative(io.cwd, path.join(folder, 'index.html'))}`,
  );
  return 0;
}

async function merged(project: Project, shards: readonly string[]): Promise<KeptRun> {
  const runs = await Promise.all(shards.map((shard) => findRun(project, shard)));
  const record = await mergeRuns(project, runs);
  return findRun(project, record.id);
}
