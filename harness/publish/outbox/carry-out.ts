import { PublishFault } from '../../errors.ts';
import type { ChangeRecord, FoundChange, Place, Publication, Published } from '../change-record.ts';
import { type Pace, patience, persist } from '../http/persist.ts';
import { ensureAttachment } from './ensure-attachment.ts';
import { ensureFields } from './ensure-fields.ts';
import { ensureNote } from './ensure-note.ts';
import { ensureTestPlan } from './ensure-test-plan.ts';
import { copiedEvidence, refuseState } from './guards.ts';
import { type Entry, isComplete } from './outbox.ts';
import { publicationIn } from './plan.ts';
import type { Outcome, Work } from './work.ts';

export interface Means {
  readonly record: ChangeRecord;
  readonly pace: Pace;
  /** Absolute. */
  readonly records: string;
  readonly tell: (line: string) => void;
}

/**
 * Does what a plan says and is not done yet, and proves by reading back that it is there. Throws PublishFault where it
 * cannot be finished; the outbox knows how far it came.
 */
export async function carryOut(entry: Entry, means: Means): Promise<Published> {
  const work = await begin(entry, means);
  const warnings = await persist(work.patience, () => copiedEvidence(means.record, work.change));
  const outcomes: Outcome[] = [];
  for (const action of entry.plan.actions) outcomes.push(await does(work, action));
  // What an instance did too late to be seen is there twice by now: the second copy is taken away.
  for (const [at, action] of entry.plan.actions.entries())
    if (outcomes[at]?.isDoubtful) await does(work, action);
  const all = [...warnings, ...taskWarning(work), ...outcomes.flatMap(({ warning }) => warning ?? [])];
  return published(work, outcomes, [...new Set(all)]);
}

async function begin(entry: Entry, { record, pace, records, tell }: Means): Promise<Work> {
  const { plan } = entry;
  const publication = publicationIn(plan, records);
  const patient = patience(record.system, pace, tell);
  const change = await persist(patient, () => record.find(publication.change));
  entry.isOf(`${new URL(change.address).hostname} ${change.id}`);
  if (!isComplete(entry.progress)) refusing(entry, () => refuseState(change, plan));
  const results = await persist(patient, () => resultsPlace(entry, record, change, publication));
  return { entry, publication, record, patience: patient, change, results };
}

function does(work: Work, action: Work['entry']['plan']['actions'][number]): Promise<Outcome> {
  switch (action.kind) {
    case 'attachment':
      return ensureAttachment(work, action);
    case 'test plan':
      return ensureTestPlan(work);
    case 'fields':
      return ensureFields(work, action);
    case 'note':
      return ensureNote(work, action);
    default:
      return Promise.resolve({ wrote: false });
  }
}

/** A plan that the record refuses waits no longer: somebody has to do something first. */
function refusing(entry: Entry, guard: () => void): void {
  try {
    guard();
  } catch (cause) {
    if (cause instanceof PublishFault) entry.note('publication', 'refused', cause.message);
    throw cause;
  }
}

/** Once results went to a task they stay there, even when it has been closed by them. */
async function resultsPlace(
  { plan, progress, note }: Entry,
  record: ChangeRecord,
  change: FoundChange,
  { attachments }: Publication,
): Promise<Place> {
  if (plan.task === null) return change;
  const kept = progress.findLast(({ event }) => event === 'place')?.detail;
  if (kept !== undefined) return JSON.parse(kept) as Place;
  const task = await record.findTask(change, plan.task);
  const names = attachments.map(({ name }) => name);
  const isOurs =
    task !== undefined &&
    (task.isOpen || (await record.files(task)).some(({ name }) => names.includes(name)));
  const { kind, id, number } = isOurs ? task : change;
  note('publication', 'place', JSON.stringify({ kind, id, number }));
  return { kind, id, number };
}

function taskWarning({ entry, results, change }: Work): string[] {
  const { task } = entry.plan;
  if (task === null || results.kind === 'task') return [];
  return [`${change.number} has no open task "${task}": the results went on the change itself`];
}

function published(
  { publication, change, record, results }: Work,
  outcomes: readonly Outcome[],
  warnings: string[],
): Published {
  const { decision, gate } = publication;
  const alreadyThere = outcomes.every(({ wrote }) => !wrote);
  const said = alreadyThere
    ? `${decision} at ${gate} is already there in ${change.number}`
    : `${decision} at ${gate} published to ${change.number} in ${record.system}`;
  const files = Object.fromEntries(outcomes.flatMap(({ file }) => (file ? [[file.name, file.sha256]] : [])));
  const place = results.kind === 'task' ? { place: results } : {};
  return { where: change.address, alreadyThere, said, warnings, files, ...place };
}
