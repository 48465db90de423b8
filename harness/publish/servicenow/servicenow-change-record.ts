import { createHash } from 'node:crypto';
import { PublishFault } from '../../errors.ts';
import type {
  ChangeRecord,
  FileToAttach,
  FoundChange,
  FoundTask,
  Place,
  StoredFile,
} from '../change-record.ts';
import { mediaType } from '../media-type.ts';
import type { ServiceNowRest } from './rest.ts';

const TABLES = { change: 'change_request', task: 'change_task' } as const;
const STATES: Readonly<Record<string, string>> = {
  '-5': 'New',
  '-4': 'Assess',
  '-3': 'Authorize',
  '-2': 'Scheduled',
  '-1': 'Implement',
  '0': 'Review',
  '3': 'Closed',
  '4': 'Canceled',
};
const OVER = ['3', '4', '7'];
const LONGEST_TEST_PLAN = 4000;

/** A change request of a ServiceNow instance, through its Table and Attachment APIs. */
export class ServiceNowChangeRecord implements ChangeRecord {
  readonly system = 'ServiceNow';
  readonly testPlan = { field: 'test_plan', longest: LONGEST_TEST_PLAN };
  readonly #rest: ServiceNowRest;

  constructor(rest: ServiceNowRest) {
    this.#rest = rest;
  }

  /** A query that ServiceNow does not understand gives back every change: only one of this number will do. */
  async find(number: string): Promise<FoundChange> {
    const rows = await this.#rows(
      'change_request',
      `number=${number}`,
      ['sys_id', 'number', 'state'],
      number,
    );
    const found = rows.filter((row) => row.number === number);
    const [row] = found;
    if (row === undefined || found.length > 1) throw notOne(number, found.length);
    const id = row.sys_id ?? '';
    const address = `${this.#rest.connection.address}/nav_to.do?uri=${encodeURIComponent(`change_request.do?sys_id=${id}`)}`;
    const state = STATES[row.state ?? ''] ?? row.state ?? '';
    return { kind: 'change', id, number, state, isOpen: !OVER.includes(row.state ?? ''), address };
  }

  async findTask({ id, number }: FoundChange, title: string): Promise<FoundTask | undefined> {
    const fields = ['sys_id', 'number', 'short_description', 'state', 'change_request'];
    const rows = await this.#rows('change_task', `change_request=${id}`, fields, number);
    const wanted = title.trim().toLowerCase();
    const tasks = rows
      .filter((row) => row.change_request === id && row.short_description?.trim().toLowerCase() === wanted)
      .map((row) => ({ row, isOpen: !OVER.includes(row.state ?? '') }));
    const task = tasks.find(({ isOpen }) => isOpen) ?? tasks[0];
    return (
      task && { kind: 'task', id: task.row.sys_id ?? '', number: task.row.number ?? '', isOpen: task.isOpen }
    );
  }

  async read(place: Place, fields: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const query = { sysparm_fields: fields.join(',') };
    const row = await this.#rest.ask({ method: 'GET', path: pathOf(place), query }, place.number);
    return textsOf(row);
  }

  async write(place: Place, { note, fields }: Parameters<ChangeRecord['write']>[1]): Promise<void> {
    const json = { ...fields, ...(note === undefined ? {} : { work_notes: withoutCode(note) }) };
    const query = { sysparm_fields: 'sys_id' };
    await this.#rest.ask({ method: 'PATCH', path: pathOf(place), query, json }, place.number);
  }

  async notes({ id, number }: Place): Promise<readonly string[]> {
    const query = `element_id=${id}^element=work_notes`;
    try {
      const rows = await this.#rows('sys_journal_field', query, ['element_id', 'element', 'value'], number);
      // A note without its text was hidden from this account: it tells nothing.
      return rows
        .filter((row) => row.element_id === id && row.element === 'work_notes')
        .flatMap((row) => row.value || []);
    } catch (cause) {
      if (cause instanceof PublishFault && !cause.message.includes('(401)')) return [];
      throw cause;
    }
  }

  async revision(place: Place): Promise<string | null> {
    return (await this.read(place, ['sys_mod_count'])).sys_mod_count || null;
  }

  async files({ id, number }: Place): Promise<readonly StoredFile[]> {
    const asked = { sysparm_query: `table_sys_id=${id}` };
    const rows = (await this.#rest.rows('/api/now/attachment', asked, number)).map(textsOf);
    const files = rows.filter((row) => row.table_sys_id === id && row.sys_id).map(storedFile);
    // One that moved from page to page while the list was read is still one.
    return [...new Map(files.map((file) => [file.id, file])).values()];
  }

  async attach({ kind, id, number }: Place, { name, path, bytes }: FileToAttach): Promise<void> {
    const query = { table_name: TABLES[kind], table_sys_id: id, file_name: name };
    const file = { path, bytes, type: mediaType(name) };
    await this.#rest.ask({ method: 'POST', path: '/api/now/attachment/file', query, file }, number);
  }

  async remove({ id, name }: StoredFile): Promise<void> {
    await this.#rest.ask({ method: 'DELETE', path: `/api/now/attachment/${id}` }, name);
  }

  async digest({ id }: StoredFile): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of await this.#rest.download(`/api/now/attachment/${id}/file`)) hash.update(piece);
    return hash.digest('hex');
  }

  async #rows(table: string, query: string, fields: readonly string[], where: string) {
    const asked = { sysparm_query: query, sysparm_fields: fields.join(',') };
    return (await this.#rest.rows(`/api/now/table/${table}`, asked, where)).map(textsOf);
  }
}

function pathOf({ kind, id }: Place): string {
  return `/api/now/table/${TABLES[kind]}/${id}`;
}

/** `size_bytes` and `hash` may come late: then `state` is still `pending`. */
function storedFile(row: Readonly<Record<string, string>>): StoredFile {
  return {
    id: row.sys_id ?? '',
    name: row.file_name ?? '',
    bytes: row.size_bytes ? Number(row.size_bytes) : null,
    sha256: row.hash?.toLowerCase() || null,
    isReady: row.state !== 'pending',
  };
}

/** `[code]` makes ServiceNow show what follows as HTML. */
function withoutCode(note: string): string {
  return note.replace(/\[(\/?code)\]/gi, '($1)');
}

/** Values as text; a reference is its identifier. */
function textsOf(row: unknown): Record<string, string> {
  const entries = Object.entries((row ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { value: held, link, display_value: display } = value as Readonly<Record<string, unknown>>;
  return String(held ?? (typeof link === 'string' ? link.split('/').at(-1) : display) ?? '');
}

function notOne(number: string, found: number): PublishFault {
  return new PublishFault({
    where: number,
    wrong:
      found === 0
        ? 'ServiceNow shows no change of this number to this account'
        : 'ServiceNow holds it more than once',
    next: 'Check the number in data/releases, and ask the administrator whether the account may read it (role sn_change_read or itil)',
  });
}
