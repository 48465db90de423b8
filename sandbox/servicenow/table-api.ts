import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayWrite } from './accounts.ts';
import { aclRefusal, notFound, Refusal } from './answers.ts';
import { checkMove, enterState } from './change-rules.ts';
import type { Instance } from './instance.ts';
import { matching, pageOf, queryOf } from './query.ts';
import { shown } from './shown.ts';
import { isTable, isWritable, JOURNALS, LONGEST, type Row, type TableName } from './tables.ts';

interface Address {
  readonly table: string;
  readonly id: string;
}

/** The Table API, and the PATCH of the Change API. */
export function addTables(app: FastifyInstance, instance: Instance): void {
  app.get('/api/now/table/:table', async (request) => {
    const { table } = address(request);
    instance.accounts.userOf(request);
    const rows = readable(instance, table).filter(matching(table, queryOf(request).sysparm_query ?? ''));
    return {
      result: pageOf(request, rows).map((row) => shown(instance, row, table, queryOf(request))),
    };
  });
  app.get('/api/now/table/:table/:id', async (request) => {
    const { table } = address(request);
    instance.accounts.userOf(request);
    return { result: shown(instance, rowOf(instance, request), table, queryOf(request)) };
  });
  app.patch('/api/now/table/:table/:id', async (request) => {
    const { table } = address(request);
    const row = change(instance, request, (request.body ?? {}) as Row);
    return { result: shown(instance, row, table, queryOf(request)) };
  });
  app.patch('/api/sn_chg_rest/change/:id', async (request) => {
    const body = (request.body ?? {}) as Record<string, unknown>;
    const values = Object.entries(body).map(([name, value]) => [name, String(value)]);
    const row = change(instance, request, Object.fromEntries(values) as Row);
    return { result: shown(instance, row, 'change_request', { sysparm_display_value: 'all' }) };
  });
  app.route({
    method: ['POST', 'PUT', 'DELETE'],
    url: '/api/now/table/:table',
    handler: async () => {
      throw new Refusal(405, 'Method not supported');
    },
  });
}

function change(instance: Instance, request: FastifyRequest, body: Row): Row {
  const user = instance.accounts.userOf(request);
  const { table } = address(request);
  const row = rowOf(instance, request);
  if (!mayWrite(user)) throw aclRefusal('Update');
  const readOnly = instance.settings.readOnly ?? [];
  const written = Object.entries(body).filter(([field]) => isWritable(table, field, readOnly));
  const fields = written.filter(([field]) => !JOURNALS.includes(field));
  const values = Object.fromEntries(fields.map(([field, value]) => [field, value.slice(0, LONGEST[field])]));
  checkMove(table, row, values);
  instance.store.update(row, values, user.username);
  enterState(instance.store, table, row, values);
  for (const [element, value] of written.filter(([field, text]) => JOURNALS.includes(field) && text !== ''))
    instance.store.insert(
      'sys_journal_field',
      { element_id: row.sys_id ?? '', element, name: table, value },
      user.username,
    );
  return row;
}

function address(request: FastifyRequest): { table: TableName; id: string } {
  const { table = 'change_request', id = '' } = request.params as Partial<Address>;
  if (!isTable(table)) throw new Refusal(400, `Invalid table ${table}`);
  return { table, id };
}

function rowOf(instance: Instance, request: FastifyRequest): Row {
  const { table, id } = address(request);
  instance.accounts.userOf(request);
  const row = instance.store.find(table, id);
  if (row === undefined) throw notFound();
  return row;
}

function readable({ settings, store }: Instance, table: TableName): readonly Row[] {
  if (table !== 'sys_journal_field' || settings.journal === 'readable') return store.rows(table);
  if (settings.journal === 'forbidden')
    throw new Refusal(403, 'User Not Authorized', 'Failed API level ACL Validation');
  return [];
}
