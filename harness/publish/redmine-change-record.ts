import { createHash } from 'node:crypto';
import { PublishFault } from '../errors.ts';
import type {
  ChangeRecord,
  FileToAttach,
  FoundChange,
  FoundTask,
  Place,
  StoredFile,
} from './change-record.ts';
import { type Connection, connectTo, type Named } from './http/connection.ts';
import { type Answer, type Ask, download, exchange } from './http/exchange.ts';
import { keySession, type Session } from './http/session.ts';
import { askedToWait, FileRefused, Passing } from './http/trouble.ts';
import { mediaType } from './media-type.ts';
import { neededVariable } from './needed-variable.ts';

const LONGEST_DESCRIPTION = 60_000;
const PASSING = [429, 500, 502, 503, 504];

interface Issue {
  readonly id: number;
  readonly subject: string;
  readonly description: string | null;
  readonly updated_on: string;
  readonly status: { readonly name: string; readonly is_closed?: boolean };
  readonly closed_on: string | null;
  readonly journals?: readonly { readonly notes: string | null }[];
  readonly attachments?: readonly { id: number; filename: string; filesize: number; content_url: string }[];
  readonly children?: readonly { readonly id: number; readonly subject: string }[];
}

/** The issue with that number in Redmine: its description takes the test plan, its journal the notes. */
export function openRedmine(variables: Named): ChangeRecord {
  const connection = connectTo(neededVariable('REDMINE_URL', variables), 'REDMINE_URL', variables);
  return new RedmineChangeRecord(
    connection,
    keySession('x-redmine-api-key', neededVariable('REDMINE_API_KEY', variables)),
  );
}

class RedmineChangeRecord implements ChangeRecord {
  readonly system = 'Redmine';
  readonly testPlan = { field: 'description', longest: LONGEST_DESCRIPTION };
  readonly #connection: Connection;
  readonly #session: Session;

  constructor(connection: Connection, session: Session) {
    [this.#connection, this.#session] = [connection, session];
  }

  async find(number: string): Promise<FoundChange> {
    if (!/^\d+$/.test(number)) throw wrongNumber(number);
    const { id, status, closed_on } = await this.#issue(number);
    if (String(id) !== number) throw wrongNumber(number);
    const address = `${this.#connection.address}/issues/${id}`;
    return { kind: 'change', id: number, number, state: status.name, isOpen: closed_on === null, address };
  }

  async findTask({ id }: FoundChange, title: string): Promise<FoundTask | undefined> {
    const { children = [] } = await this.#issue(id, 'children');
    const child = children.find(({ subject }) => subject === title);
    if (child === undefined) return undefined;
    const { closed_on } = await this.#issue(String(child.id));
    return { kind: 'task', id: String(child.id), number: String(child.id), isOpen: closed_on === null };
  }

  async read({ id }: Place, fields: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const issue = (await this.#issue(id)) as unknown as Record<string, unknown>;
    const known = fields.filter((name) => name in issue);
    return Object.fromEntries(known.map((name) => [name, textOf(issue[name])]));
  }

  async write({ id }: Place, { note, fields }: Parameters<ChangeRecord['write']>[1]): Promise<void> {
    const issue = { ...fields, ...(note === undefined ? {} : { notes: note }) };
    await this.#ask({ method: 'PUT', path: `/issues/${id}.json`, json: { issue } }, id);
  }

  async notes({ id }: Place): Promise<readonly string[]> {
    const { journals = [] } = await this.#issue(id, 'journals');
    return journals.map(({ notes }) => notes ?? '').filter((notes) => notes !== '');
  }

  async revision({ id }: Place): Promise<string | null> {
    const { journals = [] } = await this.#issue(id, 'journals');
    return String(journals.length);
  }

  async files({ id }: Place): Promise<readonly StoredFile[]> {
    const { attachments = [] } = await this.#issue(id, 'attachments');
    return attachments.map((one) => ({
      id: String(one.id),
      name: one.filename,
      bytes: one.filesize,
      sha256: null,
    }));
  }

  /** First the bytes, for a token; then the token, with which the file hangs on the issue. */
  async attach({ id }: Place, { name, path, bytes }: FileToAttach): Promise<void> {
    const file = { path, bytes, type: 'application/octet-stream' };
    const ask: Ask = { method: 'POST', path: '/uploads.json', query: { filename: name }, file };
    const { upload } = (await this.#ask(ask, id)) as { upload: { token: string } };
    const uploads = [{ token: upload.token, filename: name, content_type: mediaType(name) }];
    await this.#ask({ method: 'PUT', path: `/issues/${id}.json`, json: { issue: { uploads } } }, id);
  }

  async remove({ id, name }: StoredFile): Promise<void> {
    await this.#ask({ method: 'DELETE', path: `/attachments/${id}.json` }, name);
  }

  async digest({ id, name }: StoredFile): Promise<string> {
    const path = `/attachments/download/${id}/${encodeURIComponent(name)}`;
    const hash = createHash('sha256');
    const ask: Ask = { method: 'GET', path, headers: { accept: '*/*', ...(await this.#session.headers()) } };
    for await (const piece of await download(this.#connection, ask)) hash.update(piece);
    return hash.digest('hex');
  }

  async #issue(id: string, include = ''): Promise<Issue> {
    const query = include === '' ? {} : { query: { include } };
    const { issue } = (await this.#ask({ method: 'GET', path: `/issues/${id}.json`, ...query }, id)) as {
      issue: Issue;
    };
    return issue;
  }

  async #ask(ask: Ask, where: string): Promise<unknown> {
    const headers = { ...(await this.#session.headers()), ...ask.headers };
    return resultOf(await exchange(this.#connection, { ...ask, headers }), ask, where);
  }
}

function resultOf({ status, headers, text }: Answer, ask: Ask, where: string): unknown {
  if (status < 300) return text.trim() === '' ? undefined : parsed(text);
  if (PASSING.includes(status)) {
    const waitMs = status === 429 ? askedToWait(headers) : undefined;
    throw new Passing(`Redmine answered ${status}`, { maybeDone: status !== 429, waitMs });
  }
  const said = [...text.matchAll(/"([^"]{4,200})"/g)]
    .map(([, words = '']) => words)
    .filter((words) => words !== 'errors');
  if (ask.file !== undefined && (status === 413 || status === 422))
    throw new FileRefused(said.join('; ') || String(status));
  const next = ADVICE[status] ?? 'This is not tried again; ask the Redmine administrator what this means';
  throw new PublishFault({
    where,
    wrong: `Redmine answered ${status}${said.length > 0 ? ` "${said.join('; ')}"` : ''}`,
    next,
  });
}

const ADVICE: Readonly<Record<number, string>> = {
  401: 'Check REDMINE_API_KEY, and that "Enable REST web service" is on under Administration › Settings › API',
  403: 'Ask the Redmine administrator for the right to edit issues and add notes for this account',
  404: 'The issue is hidden from this account, or the number is wrong',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Passing('a web page came instead of an answer', { maybeDone: true, cause });
  }
}

function textOf(value: unknown): string {
  const { name } = (value ?? {}) as { name?: unknown };
  return String(name ?? value ?? '');
}

function wrongNumber(number: string): PublishFault {
  return new PublishFault({
    where: number,
    wrong: 'Redmine has no issue of this number',
    allowed: 'Write the number of the issue alone, for example "17"',
  });
}
