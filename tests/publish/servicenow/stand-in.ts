import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ChangeRecord, Publication } from '../../../harness/publish/change-record.ts';
import { connectTo } from '../../../harness/publish/http/connection.ts';
import { basicSession, tokenSession } from '../../../harness/publish/http/session.ts';
import { type Choices, planOf } from '../../../harness/publish/outbox/plan.ts';
import { type Means, publishPlan } from '../../../harness/publish/outbox/publish-plan.ts';
import { ServiceNowRest } from '../../../harness/publish/servicenow/rest.ts';
import { ServiceNowChangeRecord } from '../../../harness/publish/servicenow/servicenow-change-record.ts';
import { buildServiceNow, type StandIn } from '../../../sandbox/servicenow/app.ts';
import type { StandInSettings } from '../../../sandbox/servicenow/instance.ts';

export const PASSWORD = 'open-sesame-8461';
export const CLIENT = { id: 'uat-client', secret: 'client-secret-7732', actsAs: 'uat.publisher' };
const USERS = [
  { username: 'uat.publisher', password: PASSWORD, roles: ['itil'] },
  { username: 'uat.reader', password: PASSWORD, roles: ['snc_read_only'] },
  { username: 'uat.nobody', password: PASSWORD, roles: [] },
];
/** Fast enough for a test, and patient enough for two faults in a row. */
const QUICK = { firstMs: 1, longestMs: 5, totalMs: 10_000, settleMs: 0 };

export interface Running extends StandIn {
  readonly address: string;
}

/** A stand-in with fresh records on a free port, until the test has ended; `manners` are what it has of its own. */
export async function startStandIn(
  settings: Partial<StandInSettings> = {},
  atEnd: (act: () => Promise<void>) => void = onTestFinished,
  manners: (standIn: StandIn) => void = () => {},
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'servicenow-'));
  const standIn = buildServiceNow({ folder, users: USERS, client: CLIENT, journal: 'readable', ...settings });
  manners(standIn);
  const address = await standIn.app.listen({ host: '127.0.0.1', port: 0 });
  atEnd(async () => {
    await standIn.app.close();
  });
  return { ...standIn, address };
}

export function recordOf(
  { address }: Pick<Running, 'address'>,
  { user = 'uat.publisher', password = PASSWORD, oauth = false, answerWithinMs = 5000 } = {},
): ChangeRecord {
  const connection = connectTo(address, 'SERVICENOW_URL', { get: () => undefined }, answerWithinMs);
  const form = { grant_type: 'client_credentials', client_id: CLIENT.id, client_secret: CLIENT.secret };
  const session = oauth ? tokenSession(connection, '/oauth_token.do', form) : basicSession(user, password);
  return new ServiceNowChangeRecord(new ServiceNowRest(connection, session));
}

function choices(overrides: Partial<Choices> = {}): Choices {
  const fields = { change: {}, task: {} };
  return {
    target: 'servicenow',
    keptIn: 'records',
    states: null,
    task: null,
    fields,
    notifications: [],
    ...overrides,
  };
}

/** Publishes as the command does. */
export function publish(
  record: ChangeRecord,
  records: string,
  publication: Publication,
  overrides: Partial<Choices> = {},
  otherwise: Partial<Means> = {},
) {
  const senders = { mail: async () => {}, teams: async () => {} };
  const means: Means = { record, pace: QUICK, records, senders, tell: () => {}, ...otherwise };
  return publishPlan(planOf(publication, choices(overrides), records), means);
}

/** What lies on a change: notes, and files by name with their hashes. */
export function held({ store }: StandIn, number: string) {
  const change = store.change(number);
  return heldBy({ store }, change?.sys_id ?? '');
}

export function heldBy({ store }: Pick<StandIn, 'store'>, id: string) {
  const notes = store.rows('sys_journal_field').filter((row) => row.element_id === id);
  const files = store.rows('sys_attachment').filter((row) => row.table_sys_id === id);
  return {
    notes: notes.map((row) => row.value ?? ''),
    files: files.map((row) => [row.file_name ?? '', row.hash ?? ''] as const).sort(),
  };
}
