import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { type ApplicationOptions, addApplication } from './init/add-application.ts';
import { makeProject } from './init/make-project.ts';
import type { CommonOptions, Finish, Io } from './io.ts';

type InitOptions = CommonOptions & Partial<ApplicationOptions> & { readonly name?: string };

/** `uat init DIR` makes a project; `uat init --app NAME --url URL` adds an application to one. */
export function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .description('Make a project in a folder, or add an application to one')
    .argument('[folder]', 'where the new project goes')
    .option('--name <name>', 'name of the council or team, for a new project')
    .option('--app <name>', 'add the application of this name')
    .option('--url <address>', 'its first page, or its sign-in page')
    .option('--prefix <prefix>', 'what its scenario ids begin with, for example CT')
    .option('--service <name>', 'the service that it serves')
    .option('--owner <team>', 'the team that looks after it')
    .option('--supplier <name>', 'its supplier')
    .option('--env <environment>', 'the environment at that address (default: uat)')
    .option('--data <class>', 'class of its data: synthetic, masked or live (default: masked)')
    .option('--persona <role>', 'who uses it, as a role')
    .option('--username <name>', 'user name of a test account; its password comes from the environment')
    .addHelpText(
      'after',
      '\nExamples:\n  uat init ashdale\n  uat --project ashdale init --app "Council Tax" --url https://ctax-uat.example.org',
    )
    .action(async (folder: string | undefined, _options: object, command: Command) => {
      finish(await init(folder, command.optsWithGlobals<InitOptions>(), io));
    });
}

async function init(folder: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const { app, url } = options;
  if (app === undefined && url === undefined && folder !== undefined) return makeProject(folder, options, io);
  if (app !== undefined && url !== undefined && folder === undefined)
    return addApplication({ ...options, app, url }, io);
  throw new ProjectFault({
    where: 'uat init',
    wrong:
      app === undefined && url === undefined
        ? 'no folder is named'
        : 'an application needs both --app and --url, and no folder',
    allowed: 'Write uat init FOLDER for a project, or uat init --app NAME --url URL for an application in it',
  });
}
