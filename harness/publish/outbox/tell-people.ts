import type { Publication, Published } from '../change-record.ts';
import type { Entry } from './outbox.ts';
import { type ActionOf, idOf } from './plan.ts';

/** What is told, and where to look. */
export interface Tidings {
  readonly publication: Told;
  /** By which it is found on the record; null where it is on none. */
  readonly reference: string | null;
  /** Where the change record is. */
  readonly where: string;
}

export type Told = Pick<Publication, 'change' | 'releaseName' | 'gate' | 'judged' | 'reasons' | 'alert'> & {
  /** None where the check itself broke. */
  readonly decision: Publication['decision'] | 'NO VERDICT';
};

/** How people are told. Each throws NotTold where it surely did not arrive, anything else where it may have. */
export interface Senders {
  mail(tidings: Tidings, to: readonly string[]): Promise<void>;
  /** @param webhook The variable that holds the address. */
  teams(tidings: Tidings, webhook: string): Promise<void>;
}

/** Nobody was told: it may be tried again. */
export class NotTold extends Error {
  override name = 'NotTold';
}

/**
 * Tells the people of the plan, each once: what may have arrived is not sent again. Throws nothing, because a verdict
 * does not hang on its tidings; returns a sentence for each that should be tried again.
 */
export async function tellPeople(
  entry: Entry,
  senders: Senders,
  { where }: Pick<Published, 'where'>,
): Promise<string[]> {
  const { publication, reference } = entry.plan;
  const tidings = { publication, reference, where };
  const untold: string[] = [];
  for (const action of entry.plan.actions) {
    if (action.kind !== 'mail' && action.kind !== 'teams') continue;
    if (isSettled(entry, idOf(action))) continue;
    const warning = await tell(entry, senders, tidings, action);
    if (warning !== undefined) untold.push(warning);
  }
  return untold;
}

async function tell(
  entry: Entry,
  senders: Senders,
  tidings: Tidings,
  action: ActionOf<'mail'> | ActionOf<'teams'>,
): Promise<string | undefined> {
  const id = idOf(action);
  entry.note(id, 'begun');
  try {
    if (action.kind === 'mail') await senders.mail(tidings, action.to);
    else await senders.teams(tidings, action.webhook);
    entry.note(id, 'done');
    return undefined;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof NotTold) entry.note(id, 'not sent', why);
    return cause instanceof NotTold
      ? `Not told (${id}): ${why}. "uat publish --pending" tries again`
      : `It is not known whether this arrived (${id}): ${why}. It is not sent again`;
  }
}

/** Done, or begun by somebody who never came to say how it ended. */
function isSettled({ progress }: Entry, id: string): boolean {
  const last = progress.findLast(({ action }) => action === id)?.event;
  return last === 'done' || last === 'begun';
}
