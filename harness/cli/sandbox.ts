import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject } from '../project/index.ts';
import { startServer } from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';

/** `uat sandbox`: starts the project's server for use by hand, until it is interrupted. */
export function addSandbox(program: Command, io: Io, finish: Finish): void {
  program
    .command('sandbox')
    .description("Start the project's own applications and keep them up until Ctrl+C")
    .action(async (_options: object, command: Command) => {
      finish(await sandbox(command.optsWithGlobals<CommonOptions>(), io));
    });
}

async function sandbox(options: CommonOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const server = await startServer(project);
  if (server === undefined) {
    throw new ProjectFault({
      where: 'data/project.yaml',
      wrong: 'no server is named',
      next: 'Add server › start with a file to run',
    });
  }
  const width = Math.max(...Object.keys(server.addresses).map((name) => name.length));
  for (const [name, address] of Object.entries(server.addresses))
    io.stdout.write(`  ${name.padEnd(width)}  ${address}\n`);
  io.stdout.write('\nPeople (data/personas.yaml):\n');
  for (const persona of project.personas.values()) {
    for (const [application, { usernames }] of Object.entries(persona.accounts)) {
      io.stdout.write(`  ${persona.key} in ${application}: ${usernames.join(', ')}\n`);
    }
  }
  io.stdout.write(
    `\nPassword of every account: ${io.env.SANDBOX_PASSWORD ?? 'as set in the environment'}\nCtrl+C ends it.\n`,
  );
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.stop();
  return 0;
}
