import { isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { Decision } from '../../judge/index.ts';
import type { Publication } from '../change-record.ts';
import { referenceOf } from '../reference.ts';

const PLAN_SCHEMA = 'council-uat/outbox/1';
const place = z.enum(['change', 'task']);
const fields = z.record(z.string(), z.string());

/** Each may be done again without harm: it looks first whether it was done. */
const Action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder') }),
  z.strictObject({ kind: z.literal('attachment'), place, name: z.string() }),
  z.strictObject({ kind: z.literal('test plan') }),
  z.strictObject({ kind: z.literal('fields'), place, fields }),
  z.strictObject({ kind: z.literal('note'), place }),
  z.strictObject({ kind: z.literal('mail'), to: z.array(z.string()).min(1) }),
  /** `webhook` names the variable that holds the address, which is a secret. */
  z.strictObject({ kind: z.literal('teams'), webhook: z.string() }),
]);
export type Action = z.output<typeof Action>;
export type ActionOf<K extends Action['kind']> = Extract<Action, { kind: K }>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const Attached = z.strictObject({ name: z.string(), file: z.string(), bytes: z.number(), sha256: hash });
const Alert = z.strictObject({
  what: z.string(),
  sentence: z.string().nullable(),
  lines: z.array(z.string()),
  people: z.array(z.string()),
});
const PublicationPlan = z.strictObject({
  key: z.string(),
  change: z.string(),
  release: z.string(),
  releaseName: z.string(),
  gate: z.string(),
  decision: Decision,
  judgedAt: z.string(),
  judged: z.string().optional(),
  manifestA: hash,
  manifestB: hash,
  workNote: z.string(),
  testPlan: z.string(),
  reasons: z.array(z.string()),
  alert: Alert.optional(),
  facts: fields,
  /** Paths from the records folder on where they lie in it, so that the folder can be moved. */
  attachments: z.array(Attached),
});

/** A publication as it waits in the outbox: everything that will be written, nothing that is secret. */
export const Plan = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  reference: z.string(),
  plannedAt: z.string(),
  target: z.enum(['folder', 'servicenow', 'redmine']),
  /** Where a person finds the records folder: an address, or its name and the project's. */
  keptIn: z.string().default('records'),
  /** States of the change in which this gate may be published; null: any that is not over. */
  states: z.array(z.string()).nullable(),
  /** Short description of the task that takes the results; null: they go on the change itself. */
  task: z.string().nullable(),
  publication: PublicationPlan,
  actions: z.array(Action),
});
export type Plan = Readonly<z.output<typeof Plan>>;

/** Everything besides the publication that a plan is made from. */
export type Choices = Pick<Plan, 'target' | 'states' | 'task' | 'keptIn'> & {
  /** Fields to fill, on the change and on the task. */
  readonly fields: Readonly<Record<'change' | 'task', Readonly<Record<string, string>>>>;
  readonly notifications: readonly (ActionOf<'mail'> | ActionOf<'teams'>)[];
};

/** In the order in which it is done: files before the note that names them, tidings last. */
export function planOf(whole: Publication, choices: Choices, records: string): Plan {
  const { target, states, task, keptIn, notifications } = choices;
  const { alert, ...publication } = whole;
  const attachments = publication.attachments.map((one) => ({ ...one, file: within(records, one.file) }));
  return {
    schema: PLAN_SCHEMA,
    reference: referenceOf(whole),
    plannedAt: new Date().toISOString(),
    target,
    keptIn,
    states: states === null ? null : [...states],
    task,
    publication: {
      ...publication,
      reasons: [...publication.reasons],
      ...(alert === undefined
        ? {}
        : { alert: { ...alert, lines: [...alert.lines], people: [...alert.people] } }),
      facts: { ...publication.facts },
      attachments,
    },
    actions: [
      ...(target === 'folder' ? [{ kind: 'folder' } as const] : steps(publication, choices)),
      ...notifications,
    ],
  };
}

/** The publication of a plan, with the files where they lie now. */
export function publicationIn({ publication }: Plan, records: string): Publication {
  const attachments = publication.attachments.map((one) => ({ ...one, file: absolute(records, one.file) }));
  return { ...publication, attachments };
}

export function idOf(action: Action): string {
  if (action.kind === 'attachment') return `attachment ${action.name}`;
  if (action.kind === 'mail') return `mail to ${action.to.join(', ')}`;
  if (action.kind === 'teams') return `teams ${action.webhook}`;
  return 'place' in action ? `${action.kind} on the ${action.place}` : action.kind;
}

/** A publication without a test plan, such as a summary, leaves the one that is there. */
function steps({ attachments, testPlan }: Publication, { task, fields: wanted }: Choices): Action[] {
  const results = task === null ? 'change' : 'task';
  const filled = (on: 'change' | 'task'): Action[] =>
    Object.keys(wanted[on]).length === 0 ? [] : [{ kind: 'fields', place: on, fields: wanted[on] }];
  return [
    ...attachments.map(({ name }): Action => ({ kind: 'attachment', place: results, name })),
    ...(testPlan === '' ? [] : [{ kind: 'test plan' } as const]),
    ...filled('change'),
    { kind: 'note', place: results },
    ...filled('task'),
  ];
}

function within(records: string, file: string): string {
  const path = relative(records, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}

function absolute(records: string, file: string): string {
  return isAbsolute(file) ? file : join(records, file);
}
