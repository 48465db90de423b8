import { ProjectFault, PublishFault } from '../../errors.ts';
import type { ChangeRecord, Published } from '../change-record.ts';
import { FolderChangeRecord } from '../folder-change-record.ts';
import type { Pace } from '../http/persist.ts';
import { carryOut } from './carry-out.ts';
import { type Entry, isComplete, Outbox } from './outbox.ts';
import { type Plan, publicationIn } from './plan.ts';
import { type Senders, tellPeople } from './tell-people.ts';

/** Everything that carries out plans. */
export interface Means {
  /** Null where changes are kept in a folder. */
  readonly record: ChangeRecord | null;
  readonly pace: Pace;
  /** Absolute. */
  readonly records: string;
  readonly senders: Senders;
  readonly tell: (line: string) => void;
}

/**
 * Enters a plan in the outbox and carries it out, as far as it was not done before. Throws PublishFault where the change
 * record cannot be finished; people who could not be told are a warning and stay in the outbox.
 */
export async function publishPlan(plan: Plan, means: Means): Promise<Published> {
  try {
    return await enterAndPublish(plan, means);
  } catch (cause) {
    // A disk that refuses the outbox is a record that could not be written.
    throw cause instanceof ProjectFault ? new PublishFault(cause.parts, { cause }) : cause;
  }
}

async function enterAndPublish(plan: Plan, means: Means): Promise<Published> {
  const entry = await new Outbox(means.records).enter(plan);
  try {
    const published = await write(entry, means).catch((cause: unknown) =>
      tellAllTheSame(entry, means, cause),
    );
    const untold = await tellPeople(entry, means.senders, published);
    if (untold.length === 0 && !isComplete(entry.progress)) entry.note('publication', 'complete');
    return {
      ...published,
      warnings: [...(published.warnings ?? []), ...untold],
      untold,
      told: toldOf(plan, untold),
    };
  } catch (cause) {
    // It was complete once and is no longer: it waits again.
    if (isComplete(entry.progress)) entry.note('publication', 'begun');
    throw cause;
  } finally {
    entry.close();
  }
}

/** A verdict that cannot be written yet reaches people all the same: they are told why it is not on the record. */
async function tellAllTheSame(entry: Entry, { senders }: Means, cause: unknown): Promise<never> {
  const why = cause instanceof Error ? cause.message : String(cause);
  const untold = await tellPeople(entry, senders, { where: `the verdict is NOT on it yet (${why})` });
  if (!(cause instanceof ProjectFault || cause instanceof PublishFault)) throw cause;
  throw new PublishFault(cause.parts, { cause, people: { told: toldOf(entry.plan, untold), untold } });
}

function toldOf({ actions }: Plan, untold: readonly string[]): number {
  return actions.filter(({ kind }) => kind === 'mail' || kind === 'teams').length - untold.length;
}

function write(entry: Entry, { record, pace, records, tell }: Means): Promise<Published> {
  if (entry.plan.target === 'folder' || record === null)
    return new FolderChangeRecord(records).publish(publicationIn(entry.plan, records));
  return carryOut(entry, { record, pace, records, tell });
}
