import type { Browser } from '@playwright/test';
import {
  type Application,
  type Deployment,
  deploymentAddress,
  type Project,
  resolveAccount,
  type Shown,
} from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { serverAddresses } from '../context.ts';
import { noAnswer } from '../no-answer.ts';
import { type PlaceSigns, placeSigns } from '../seats/place-signs.ts';
import { type Seat, takeSeat } from '../seats/seat.ts';
import { certificateCheck, certificateDays } from './certificate.ts';
import { nameCheck } from './own-checks.ts';
import type { ReadyCheck } from './report.ts';
import { signInPageChecks } from './sign-in-page-checks.ts';

/** Where one application is looked at, and with what. */
export interface Target {
  readonly project: Project;
  readonly application: Application;
  readonly deployment: Deployment;
  readonly address: string;
  readonly signs: PlaceSigns;
  readonly browser: Browser;
}

/** One account that has to be let in. */
interface Person {
  readonly persona: string;
  readonly username: string;
}

/** Accounts of one application that sign in at the same time. */
const AT_ONCE = 3;
/** How long a page may take to show what is declared, in milliseconds. */
const SHOWN_LIMIT_MS = 5_000;
const SOON = /\bpassword\b[^.]{0,60}\b(?:expires?|expiring|changed?)\b[^.]{0,30}?\b(\d+)\s+days?\b/i;

export function targetOf(
  project: Project,
  application: Application,
  deployment: Deployment,
  browser: Browser,
): Target {
  const address = deploymentAddress(deployment, serverAddresses());
  const signs = placeSigns(project, application, deployment);
  return { project, application, deployment, address, signs, browser };
}

/** Whether one application answers, lets everybody in and has what is declared. `tell` is given each check as it ends. */
export async function checkApplication(target: Target, tell: (check: ReadyCheck) => void): Promise<void> {
  const { application, address } = target;
  const looks = [
    nameCheck(application.key, address).then(tell),
    address.startsWith('https:')
      ? certificateDays(address).then((days) => tell(certificateCheck(application.key, days)))
      : undefined,
  ];
  const page = await signInPageChecks(target);
  for (const check of page) tell(check);
  if (page.every((check) => check.status !== 'failed')) await signEverybodyIn(target, tell);
  await Promise.all(looks);
}

/** The first alone: where it is the application that lets nobody in, the other accounts are spared. */
async function signEverybodyIn(target: Target, tell: (check: ReadyCheck) => void): Promise<void> {
  const [first, ...others] = peopleOf(target);
  if (first === undefined) return undeclared(target, tell);
  const isWell = await signPersonIn(target, first, tell);
  const left = isWell ? others : [];
  if (!isWell && others.length > 0)
    tell(said(target, 'sign-in', 'note', `${others.length} other accounts were not tried after that`));
  const take = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      await signPersonIn(target, next, tell);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  undeclared(target, tell);
}

function peopleOf({ project, application }: Target): Person[] {
  return [...project.personas.values()].flatMap((persona) =>
    (persona.accounts[application.key]?.usernames ?? []).map((username) => ({
      persona: persona.key,
      username,
    })),
  );
}

/** False where it is the application that lets nobody in. */
async function signPersonIn(
  target: Target,
  person: Person,
  tell: (check: ReadyCheck) => void,
): Promise<boolean> {
  const { persona, username } = person;
  const who = `${username} (${persona})`;
  let seat: Seat | undefined;
  try {
    seat = await seatFor(target, person);
    const days = SOON.exec(await seat.page.locator('body').innerText())?.[1];
    if (days === undefined) tell(said(target, 'sign-in', 'ok', who));
    else
      tell(
        said(
          target,
          'sign-in',
          'note',
          `${who}: the password expires in ${days} days`,
          'Change it now, and in .env',
        ),
      );
    await checkDeclared(target, person, seat, tell);
    return true;
  } catch (error) {
    const message = plainly(error);
    tell(
      said(target, 'sign-in', 'failed', `${who}: ${message}`, 'Sign in by hand once, and see what stops it'),
    );
    return error instanceof Blocked && error.trouble?.about !== undefined;
  } finally {
    await seat?.close().catch(() => {});
  }
}

function seatFor(target: Target, { persona, username }: Person): Promise<Seat> {
  const { project, application, browser, address, signs } = target;
  const account = { ...resolveAccount(project, persona, application.key), usernames: [username] };
  // A person's own session is all there is where no recipe can sign in; else the password itself is tried.
  const own = application.signIn?.kind !== 'a person';
  const { root } = project;
  return takeSeat({ root, browser, application, address, place: signs, account, worker: 0, own });
}

/** What the application's file declares for a persona, looked at once: with the first of its accounts. */
async function checkDeclared(
  target: Target,
  { persona, username }: Person,
  seat: Seat,
  tell: (check: ReadyCheck) => void,
): Promise<void> {
  const { application, deployment, project } = target;
  if (project.personas.get(persona)?.accounts[application.key]?.usernames[0] !== username) return;
  const { records, diverted } = application.ready;
  const missing = 'Put it back, or name another record in data/ and in the scenarios';
  for (const [name, shown] of Object.entries(records))
    if (shown.as === persona) tell(await shownCheck(target, seat, ['record', name, missing], shown));
  if (deployment.classOfData === 'live') return;
  const writes = 'Divert it before anything is run: a test must not write to a resident';
  for (const [name, shown] of Object.entries(diverted))
    if (shown.as === persona) tell(await shownCheck(target, seat, ['diverted', name, writes], shown));
}

async function shownCheck(
  target: Target,
  { page }: Seat,
  [check, name, next]: readonly [string, string, string],
  { page: path, shows }: Shown,
): Promise<ReadyCheck> {
  try {
    await page.goto(path);
    await page.getByText(shows).first().waitFor({ timeout: SHOWN_LIMIT_MS });
    return said(target, check, 'ok', name);
  } catch {
    return said(target, check, 'failed', `${name}: ${path} does not show "${shows}"`, next);
  }
}

/** A test environment that nobody has said to divert letters may write to residents; what nobody can see is said. */
function undeclared({ application, deployment, project }: Target, tell: (check: ReadyCheck) => void): void {
  const { records, diverted } = application.ready;
  const add = "Declare it under ready in the application's file";
  if (deployment.classOfData !== 'live' && Object.keys(diverted).length === 0)
    tell(
      said(
        { application },
        'diverted',
        'note',
        'nothing declares that letters and e-mails are diverted',
        add,
      ),
    );
  for (const [name, { as }] of [...Object.entries(records), ...Object.entries(diverted)])
    if (project.personas.get(as)?.accounts[application.key] === undefined)
      tell(
        said(
          { application },
          'declared',
          'failed',
          `${name}: "${as}" has no account here`,
          `Correct "as" in ${application.file}`,
        ),
      );
}

export function said(
  { application }: Pick<Target, 'application'>,
  check: string,
  status: ReadyCheck['status'],
  text: string,
  next?: string,
): ReadyCheck {
  return { application: application.key, check, status, said: text, ...(next === undefined ? {} : { next }) };
}

/** One line for what was thrown. */
export function plainly(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return noAnswer(message)?.sentence ?? message.split('\n')[0] ?? 'it did not work';
}
