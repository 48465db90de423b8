import path from 'node:path';
import { type Command, Option } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject } from '../project/index.ts';
import { writeAtomic } from '../record/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import type { Recipe } from './schedule/job.ts';
import { jobOf } from './schedule/job-of.ts';
import { ownScheduler, RECIPES, SHARDING } from './schedule/recipes.ts';
import { whenOf } from './schedule/when.ts';
import { numbers } from './whole-number.ts';

interface ScheduleOptions extends CommonOptions {
  readonly for: string;
  readonly at?: string;
  readonly out?: string;
  readonly shards?: number;
}

/** `uat schedule [smoke RELEASE|--all]`: what this machine's scheduler, or a build server, is to be given. */
export function addSchedule(program: Command, io: Io, finish: Finish): void {
  program
    .command('schedule')
    .description('Print what a scheduler needs to run a command by the clock')
    .argument(
      '[what...]',
      'smoke, hypercare, run or ready, with names and options of its own (default: smoke --all)',
    )
    .addOption(
      new Option('--for <scheduler>', 'a scheduler')
        .choices(Object.keys(RECIPES))
        .default(ownScheduler(), "this machine's"),
    )
    .option('--at <time>', 'when: "Sun 07:00" (default), "Sat,Sun 07:00", 07:00 or "every 30m" (hypercare)')
    .option('--shards <number>', 'machines of a build server that share one pack', numbers.shards)
    .option('--out <file>', 'write it there, and what goes with it beside it')
    .allowUnknownOption()
    .addHelpText(
      'after',
      '\nExamples:\n  uat schedule smoke --all --at "Sun 07:00"\n  uat schedule smoke homefix-8-2 --within 5m --for windows --out homefix.xml\n  uat schedule hypercare homefix-8-2 --at "every 30m"\n  uat schedule run council-tax-regression --for github --shards 3',
    )
    .action(async (what: string[], _options: object, command: Command) => {
      finish(await schedule(what, command.optsWithGlobals<ScheduleOptions>(), io));
    });
}

async function schedule(what: readonly string[], options: ScheduleOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const { shards = 1, out } = options;
  const when = whenOf(options.at ?? (what[0] === 'hypercare' ? 'every 30m' : 'Sun 07:00'));
  const job = await jobOf(project, what, { when, shards }, io);
  refuseShards(options, job.args[0]);
  const name = out === undefined ? job.name : path.basename(out, path.extname(out));
  const recipe = RECIPES[options.for]?.({ ...job, name });
  if (recipe === undefined) throw new Error(`There is no recipe for ${options.for}.`);
  const names = recipe.files.map((file) => file.name).join(' and ');
  if (out !== undefined) await write(path.dirname(path.resolve(io.cwd, out)), recipe);
  else if (options.json !== true) io.stdout.write(shown(recipe));
  if (options.json === true) io.stdout.write(`${JSON.stringify(recipe)}\n`);
  const where = out === undefined ? 'Save this as' : `Written in ${path.dirname(out)}:`;
  for (const line of [`${where} ${names}. Then:`, ...recipe.steps]) io.stderr.write(`${line}\n`);
  return 0;
}

/** A single file as it is, so that it can be sent into one. */
function shown({ files }: Recipe): string {
  if (files.length === 1) return files[0]?.text ?? '';
  return files.map(({ name, text }) => `# ${name}\n${text}`).join('\n');
}

async function write(folder: string, { files }: Recipe): Promise<void> {
  for (const { name, text } of files) await writeAtomic(path.join(folder, name), text);
}

function refuseShards({ shards = 1, for: scheduler }: ScheduleOptions, command: string | undefined): void {
  if (shards === 1 || (command === 'run' && SHARDING.includes(scheduler))) return;
  throw new ProjectFault({
    where: '--shards',
    wrong: `${command} for ${scheduler} is done by one machine`,
    allowed: `A pack is shared out by ${SHARDING.join(', ')}`,
    next: 'Write for example uat schedule run council-tax-regression --for github --shards 3',
  });
}
