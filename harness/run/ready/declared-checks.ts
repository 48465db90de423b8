import type { Shown } from '../../project/index.ts';
import { pageText } from '../seats/page-text.ts';
import type { Seat } from '../seats/seat.ts';
import type { ReadyCheck } from './report.ts';
import { type Person, plainly, said, type Target } from './target.ts';

/** How long a page may take to show what is declared, in milliseconds. */
const SHOWN_LIMIT_MS = 5_000;
/** What the application's file declares for a persona, looked at once: with the first of its accounts. */
export async function checkDeclared(
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
    for (const until = Date.now() + SHOWN_LIMIT_MS; Date.now() < until; await page.waitForTimeout(50))
      if ((await pageText(page)).includes(shows)) return said(target, check, 'ok', name);
    return said(target, check, 'failed', `${name}: ${path} does not show "${shows}"`, next);
  } catch (error) {
    return said(target, check, 'failed', `${name}: ${path}: ${plainly(error)}`, next);
  }
}

/** A test environment that nobody has said to divert letters may write to residents; what nobody can see is said. */
export function undeclared(
  { application, deployment, project }: Target,
  tell: (check: ReadyCheck) => void,
): void {
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
