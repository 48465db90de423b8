import type { ChangeRecord } from '../change-record.ts';
import { sizeText } from '../size-text.ts';
import { withBlock } from '../test-plan-block.ts';
import { copiedEvidence, refuseState } from './guards.ts';
import { noteText } from './note-text.ts';
import { type Action, type ActionOf, type Plan, publicationIn } from './plan.ts';

/**
 * Exactly what carrying out a plan would write, for a person. Reads the record and asks the guards; writes nothing, not
 * even into the outbox.
 */
export async function previewLines(
  plan: Plan,
  record: ChangeRecord | null,
  records: string,
): Promise<string[]> {
  const { publication } = plan;
  const seen = record === null ? undefined : await look(plan, record);
  const where =
    record === null ? 'a folder of this project' : `${record.system}, ${publication.change}: ${seen?.state}`;
  const parts = plan.actions.flatMap((action, at) => [
    ...(action.kind === 'attachment' && plan.actions[at - 1]?.kind === 'attachment' ? [] : ['']),
    ...partLines(plan, action, seen?.testPlan, records),
  ]);
  return [
    `Would publish ${publication.decision} for ${publication.releaseName} at ${publication.gate}`,
    `Where     ${where}`,
    ...(seen?.warnings ?? []).map((warning) => `Warning   ${warning}`),
    ...parts,
    '',
    'Nothing was written.',
  ];
}

interface Seen {
  readonly state: string;
  /** The field as it would be. */
  readonly testPlan: string | undefined;
  readonly warnings: readonly string[];
}

async function look(plan: Plan, record: ChangeRecord): Promise<Seen> {
  const { publication } = plan;
  const change = await record.find(publication.change);
  refuseState(change, plan);
  const { field, longest } = record.testPlan;
  const held = (await record.read(change, [field]))[field] ?? '';
  const certificate = publication.attachments[0]?.name;
  const more = certificate ? `The full text is in ${certificate}.` : 'The full text is in the work note.';
  const block = {
    change: publication.change,
    text: publication.testPlan,
    more,
    last: `Work note ${plan.reference}`,
  };
  return {
    state: change.state,
    testPlan: withBlock(held, block, longest),
    warnings: await copiedEvidence(record, change),
  };
}

function partLines(plan: Plan, action: Action, testPlan: string | undefined, records: string): string[] {
  const { publication } = plan;
  switch (action.kind) {
    case 'folder':
      return ['The folder of the change, with this work note:', ...indented(publication.workNote)];
    case 'attachment':
      return attachmentLines(plan, action);
    case 'test plan':
      return testPlan === undefined
        ? ['Test plan: there is no room left in the field, it would be left as it is']
        : [`Test plan, ${testPlan.length} characters`, ...indented(testPlan)];
    case 'fields':
      return [
        `Fields on the ${action.place}`,
        ...Object.entries(action.fields).map(([name, value]) => `  ${name}: ${value}`),
      ];
    case 'note':
      return [`Work note on the ${action.place}`, ...indented(noteOf(plan, records))];
    case 'mail':
      return [`Mail to ${action.to.join(', ')}`];
    default:
      return [`Teams card to the webhook in ${action.webhook}`];
  }
}

function attachmentLines({ publication, actions }: Plan, action: ActionOf<'attachment'>): string[] {
  const { name, place } = action;
  const file = publication.attachments.find((one) => one.name === name);
  const isFirst = actions.find(({ kind }) => kind === 'attachment') === action;
  return [
    ...(isFirst ? [`Attachments on the ${place}`] : []),
    `  ${name}`,
    `    ${sizeText(file?.bytes ?? 0)}`,
    `    SHA-256 ${file?.sha256}`,
  ];
}

function noteOf(plan: Plan, records: string): string {
  return noteText({ entry: { plan, progress: [] }, publication: publicationIn(plan, records) });
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
}
