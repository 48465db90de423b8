import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import {
  deploymentAddress,
  loadProject,
  lookUp,
  resolveAccount,
  resolveDeployment,
} from '../project/index.ts';
import {
  defaultEnvironment,
  findBrowser,
  launchOptions,
  SavedSessions,
  serverAddresses,
  signInByHand,
} from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';

interface SignInOptions extends CommonOptions {
  readonly app: string;
  readonly env?: string;
}

/** How long a person may take to sign in, in milliseconds. */
const BY_HAND_LIMIT_MS = 5 * 60_000;

/** `uat sign-in PERSONA --app APPLICATION`: for single sign-on. The session is kept for the runs of the day. */
export function addSignIn(program: Command, io: Io, finish: Finish): void {
  program
    .command('sign-in')
    .description('Sign in by hand in a visible browser; runs then use that session until it ends')
    .argument('<persona>', 'a person in data/personas.yaml')
    .requiredOption('--app <application>', 'the application')
    .option('--env <environment>', 'an environment such as uat, or council/environment')
    .action(async (persona: string, _options: object, command: Command) => {
      finish(await signInForRuns(persona, command.optsWithGlobals<SignInOptions>(), io));
    });
}

async function signInForRuns(persona: string, options: SignInOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const about = { where: '--app', kind: 'an application', folder: 'data/applications' };
  const application = lookUp(project.applications, options.app, about);
  const account = resolveAccount(project, persona, application.key);
  const environment = options.env ?? defaultEnvironment(project);
  const address = deploymentAddress(
    resolveDeployment(project, application.key, environment),
    serverAddresses(),
  );
  const [username] = account.usernames;
  if (username === undefined)
    throw new ProjectFault({ where: 'data/personas.yaml', wrong: `${persona} has no user name` });
  io.stderr.write(
    `Sign in to ${application.name} as ${username} in the window that opens. It closes by itself.\n`,
  );
  const visible = findBrowser(io.env, process.platform, undefined, { visible: true });
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ ...launchOptions(visible), headless: false });
  try {
    const request = { root: project.root, application, address, account, username };
    new SavedSessions().set(address, username, await signInByHand(browser, request, BY_HAND_LIMIT_MS));
  } finally {
    await browser.close();
  }
  io.stdout.write(`Signed in. The session is kept, encrypted, in your own profile.\n`);
  return 0;
}
