import { isAbsolute } from 'node:path';
import type { FieldValues, NotificationSettings, Project } from '../project/index.ts';
import type { Publication } from './change-record.ts';
import type { Choices } from './outbox/plan.ts';

/** What a project's settings say of one publication: where it goes, in which states, which fields, who is told. */
export function choicesOf(
  publication: Publication,
  settings: Pick<Project['settings'], 'changeRecord' | 'notifications' | 'records' | 'name'>,
): Choices {
  const { kind: target, states, fields, postChange } = settings.changeRecord;
  const { gate } = publication;
  const isAfter = postChange?.gates.includes(gate) === true;
  return {
    target,
    keptIn: keptIn(settings),
    states: states[gate] ?? null,
    task: isAfter ? postChange.task : null,
    fields: {
      change: filled({ ...fields['every gate'], ...fields[gate] }, publication),
      task: isAfter ? filled(postChange.fields, publication) : {},
    },
    notifications: peopleToTell(publication, settings.notifications),
  };
}

/** A share is an address for everybody; a folder of the project is none without the project's name. */
function keptIn({ records, name }: Pick<Project['settings'], 'records' | 'name'>): string {
  return isAbsolute(records) ? records : `${name}: ${records}`;
}

function filled(values: FieldValues, { decision, facts }: Publication): Record<string, string> {
  const entries = Object.entries(values).map(([field, value]) => {
    const written = typeof value === 'string' ? value : value[decision];
    return [field, written.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')];
  });
  return Object.fromEntries(entries);
}

/** Whom the settings name for such a verdict. */
export function peopleToTell(
  { release, gate, decision }: Pick<Publication, 'release' | 'gate' | 'decision'>,
  { tell }: NotificationSettings,
): Choices['notifications'] {
  const meant = tell.filter(
    ({ releases, gates, decisions }) =>
      (releases ?? [release]).includes(release) &&
      (gates ?? [gate]).includes(gate) &&
      (decisions ?? [decision]).includes(decision),
  );
  return meant.flatMap(({ mail, teams }) => [
    ...(mail === null ? [] : [{ kind: 'mail' as const, to: [...mail] }]),
    ...(teams === null ? [] : [{ kind: 'teams' as const, webhook: teams }]),
  ]);
}
