import { UatError } from '../../errors.ts';
import { resolveAccount } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { pageText } from '../seats/page-text.ts';
import { type Seat, takeSeat } from '../seats/seat.ts';
import { certificateCheck, certificateDays } from './certificate.ts';
import { checkDeclared, undeclared } from './declared-checks.ts';
import { nameCheck } from './own-checks.ts';
import type { ReadyCheck } from './report.ts';
import { signInPageChecks } from './sign-in-page-checks.ts';
import { type Person, plainly, said, type Target } from './target.ts';

/** Accounts of one application that sign in at the same time. */
const AT_ONCE = 3;
const SOON = /\bpassword\b[^.]{0,60}\b(?:expires?|expiring|changed?)\b[^.]{0,30}?\b(\d+)\s+days?\b/i;

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
    const days = SOON.exec(await pageText(seat.page))?.[1];
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
    tell(keptOut(target, who, error));
    // What the project itself lacks, such as a password, keeps nobody else out.
    return error instanceof UatError || (error instanceof Blocked && error.trouble?.about !== undefined);
  } finally {
    await seat?.close().catch(() => {});
  }
}

function keptOut(target: Target, who: string, error: unknown): ReadyCheck {
  if (error instanceof UatError) {
    const { where, wrong, allowed, next } = error.parts;
    const todo = [allowed, next].filter((part) => part !== undefined).join('. ');
    return said(target, 'sign-in', 'failed', `${who}: ${where}: ${wrong}`, todo === '' ? undefined : todo);
  }
  const next = 'Sign in by hand once, and see what stops it';
  const trouble = error instanceof Blocked && error.trouble ? { trouble: error.trouble } : {};
  return { ...said(target, 'sign-in', 'failed', `${who}: ${plainly(error)}`, next), ...trouble };
}

/** @param own Signs in afresh where a recipe can, so that the password itself is tried. */
export function seatFor(
  target: Target,
  { persona, username }: Person,
  own = target.application.signIn?.kind !== 'a person',
): Promise<Seat> {
  const { project, application, browser, address, signs } = target;
  const account = { ...resolveAccount(project, persona, application.key), usernames: [username] };
  const { root } = project;
  return takeSeat({ root, browser, application, address, place: signs, account, worker: 0, own });
}
