import type { ChangeRecordSettings, FieldValues, NotificationSettings } from '../project/index.ts';
import type { Publication } from './change-record.ts';
import type { Choices } from './outbox/plan.ts';

/** What a project's settings say of one publication: where it goes, in which states, which fields, who is told. */
export function choicesOf(
  publication: Publication,
  settings: { readonly changeRecord: ChangeRecordSettings; readonly notifications: NotificationSettings },
): Choices {
  const { kind: target, states, fields, postChange } = settings.changeRecord;
  const { gate } = publication;
  const isAfter = postChange?.gates.includes(gate) === true;
  return {
    target,
    states: states[gate] ?? null,
    task: isAfter ? postChange.task : null,
    fields: {
      change: filled({ ...fields['every gate'], ...fields[gate] }, publication),
      task: isAfter ? filled(postChange.fields, publication) : {},
    },
    notifications: told(publication, settings.notifications),
  };
}

function filled(values: FieldValues, { decision, facts }: Publication): Record<string, string> {
  const entries = Object.entries(values).map(([field, value]) => {
    const written = typeof value === 'string' ? value : value[decision];
    return [field, written.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')];
  });
  return Object.fromEntries(entries);
}

function told(
  { release, gate, decision }: Publication,
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
