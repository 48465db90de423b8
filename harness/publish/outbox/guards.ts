import { PublishFault } from '../../errors.ts';
import type { ChangeRecord, FoundChange, Publication, StoredFile } from '../change-record.ts';
import { blockIn } from '../test-plan-block.ts';
import type { Plan } from './plan.ts';

const OURS = /-[0-9a-f]{8}-(certificate|workbook|evidence|report)\.\w+(\.zip)?$/;

/** Refuses a change that is over, or in a state that the gate does not allow. */
export function refuseState({ number, state, isOpen }: FoundChange, { states, publication }: Plan): void {
  if (states === null ? isOpen : states.includes(state)) return;
  const allowed = states === null ? 'any state before it is closed or cancelled' : states.join(', ');
  throw new PublishFault({
    where: number,
    wrong: `it is in the state ${state}, and ${publication.gate} is not published then`,
    allowed: `Allowed: ${allowed}`,
    next: 'Check the number of the change, or its state, or "change record › states" in data/project.yaml',
  });
}

/** Evidence must name the change that it is published to. Throws PublishFault where it names another. */
export function refuseOtherChange({ change, release, key }: Publication, numberNow: string): void {
  if (change === numberNow && key.startsWith(`${change}/`)) return;
  throw new PublishFault({
    where: `data/releases/${release}.yaml › change`,
    wrong: `the evidence was sealed for ${change}, and the release now names ${numberNow}`,
    next: 'Take the release through the gate again, so that the evidence names the right change',
  });
}

/** Evidence that came along when a change was copied, a sentence each. */
export async function copiedEvidence(record: ChangeRecord, change: FoundChange): Promise<string[]> {
  const { field } = record.testPlan;
  const held = (await record.read(change, [field]))[field] ?? '';
  return copiesIn(change.number, held, await record.files(change), field);
}

function copiesIn(number: string, testPlan: string, files: readonly StoredFile[], field: string): string[] {
  const block = blockIn(testPlan);
  const strange = files.filter(({ name }) => OURS.test(name) && !name.startsWith(`${number}-`));
  return [
    ...(block !== undefined && block.change !== number
      ? [
          `The ${field} holds evidence of ${block.change}, which came with a copy: it says nothing about ${number}`,
        ]
      : []),
    ...strange.map(
      ({ name }) => `${name} came with a copy of another change: it says nothing about ${number}`,
    ),
  ];
}
