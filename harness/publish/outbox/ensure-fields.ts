import { persist } from '../http/persist.ts';
import { type ActionOf, idOf } from './plan.ts';
import { sameText } from './same-text.ts';
import { type Outcome, placeOf, type Work } from './work.ts';

/** Fills fields and reads them back: what the system does not know, or does not keep, is reported by name. */
export async function ensureFields(work: Work, action: ActionOf<'fields'>): Promise<Outcome> {
  const { record, entry } = work;
  const place = placeOf(work, action.place);
  // Without a task the fields that close one belong nowhere.
  if (action.place === 'task' && place.kind === 'change') return { wrote: false };
  const differing = async () => {
    const held = await record.read(place, Object.keys(action.fields));
    return Object.entries(action.fields).filter(([name, value]) => !sameText(held[name] ?? '', value));
  };
  return persist(work.patience, async () => {
    if ((await differing()).length === 0) return settled(work, action, []);
    await record.write(place, { fields: action.fields });
    const outcome = settled(
      work,
      action,
      (await differing()).map(([name]) => name),
    );
    entry.note(idOf(action), outcome.warning === undefined ? 'done' : 'ignored', outcome.warning);
    return { ...outcome, wrote: true };
  });
}

function settled({ record }: Work, action: ActionOf<'fields'>, names: readonly string[]): Outcome {
  if (names.length === 0) return { wrote: false };
  const which = `${names.join(', ')} on the ${action.place}`;
  return {
    wrote: false,
    warning: `${record.system} did not keep ${which}: check the name, and ask for the right to write it`,
  };
}
