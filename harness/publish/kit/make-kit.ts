import { join } from 'node:path';
import { safeName } from '../../prove/index.ts';
import { writeAtomic } from '../../record/index.ts';
import { copyVerified } from '../copy-verified.ts';
import { noteText } from '../outbox/note-text.ts';
import { type ActionOf, type Plan, publicationIn } from '../outbox/plan.ts';
import { withBlock } from '../test-plan-block.ts';
import { kitPage } from './kit-page.ts';

/** Characters that a test plan field holds in ServiceNow. */
const TEST_PLAN_LENGTH = 4000;

/**
 * A folder for a person who fills in the change by hand: the note and the test plan as text, the files, and a page that
 * says what goes where. Returns the folder. Making it again gives the same.
 */
export async function makeKit(plan: Plan, records: string, to = join(records, 'kits')): Promise<string> {
  const publication = publicationIn(plan, records);
  const { change, gate, attachments, testPlan } = publication;
  const folder = join(to, `${safeName(change, 40)}-${safeName(gate, 24)}-${plan.reference}`);
  const note = noteText({ entry: { plan, progress: [] }, publication });
  const more = `The full text is in ${attachments[0]?.name ?? 'the work note'}.`;
  const block =
    withBlock('', { change, text: testPlan, more, last: `Work note ${plan.reference}` }, TEST_PLAN_LENGTH) ??
    '';
  for (const attachment of attachments)
    await copyVerified(attachment, join(folder, 'attach', attachment.name));
  await writeAtomic(join(folder, 'work-note.txt'), note);
  await writeAtomic(join(folder, 'test-plan.txt'), `${block}\n`);
  await writeAtomic(
    join(folder, 'START-HERE.html'),
    kitPage(publication, { note, testPlan: block, fields: fieldsOf(plan), task: plan.task }),
  );
  return folder;
}

function fieldsOf({ actions }: Plan): Record<'change' | 'task', Record<string, string>> {
  const of = (place: 'change' | 'task') =>
    actions.find((action) => action.kind === 'fields' && action.place === place) as
      | ActionOf<'fields'>
      | undefined;
  return { change: of('change')?.fields ?? {}, task: of('task')?.fields ?? {} };
}
