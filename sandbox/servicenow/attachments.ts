import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayWrite } from './accounts.ts';
import { aclRefusal, notFound, Refusal } from './answers.ts';
import type { Instance } from './instance.ts';
import { matching, pageOf, queryOf } from './query.ts';
import type { Row } from './tables.ts';

const MB = 1024 * 1024;
const LARGEST = 1024 * MB;

/** The Attachment API: one file a request, its bytes as they are. */
export function addAttachments(app: FastifyInstance, instance: Instance): void {
  const { store, accounts } = instance;
  app.get('/api/now/attachment', async (request) => {
    accounts.userOf(request);
    const rows = store
      .rows('sys_attachment')
      .filter(matching('sys_attachment', queryOf(request).sysparm_query ?? ''));
    return { result: pageOf(request, rows) };
  });
  app.get('/api/now/attachment/:id/file', async (request, reply) => {
    const row = rowOf(instance, request);
    return reply.type(row.content_type ?? '').send(createReadStream(store.fileOf(row)));
  });
  app.delete('/api/now/attachment/:id', async (request, reply) => {
    const user = accounts.userOf(request);
    const row = rowOf(instance, request);
    if (!mayWrite(user)) throw aclRefusal('Delete');
    store.remove('sys_attachment', row);
    return reply.code(204).send();
  });
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    uploads.post('/api/now/attachment/file', { bodyLimit: 4 * LARGEST }, async (request, reply) =>
      reply.code(201).send({ result: await take(instance, request) }),
    );
  });
}

async function take(instance: Instance, request: FastifyRequest): Promise<Row> {
  const { store, accounts } = instance;
  const { table_name = '', table_sys_id = '', file_name = '' } = queryOf(request);
  const body = request.body as Readable;
  try {
    const user = accounts.userOf(request);
    const record = ['change_request', 'change_task'].map((table) =>
      store.find(table as 'change_task', table_sys_id),
    );
    if (!record.some(Boolean)) throw notFound();
    if (!mayWrite(user)) throw aclRefusal('Insert');
    refuseType(instance, file_name);
    refuseSize(instance, Number(request.headers['content-length'] ?? 0));
    const about = {
      table_name,
      table_sys_id,
      file_name,
      content_type: request.headers['content-type'] ?? '',
    };
    return await keep(instance, body, about, user.username);
  } catch (refusal) {
    // The client is heard out: an answer that comes first is lost when it goes on sending.
    body.resume();
    throw refusal;
  }
}

async function keep({ store, settings }: Instance, body: Readable, about: Row, by: string): Promise<Row> {
  const hash = createHash('sha256');
  const partial = `${store.folder}/files/${Math.random().toString(36).slice(2)}.partial`;
  let bytes = 0;
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(partial),
    );
    refuseSize({ settings }, bytes);
    const details = { size_bytes: String(bytes), hash: hash.digest('hex'), state: 'available' };
    const row = store.insert('sys_attachment', { ...about, ...details, download_link: '' }, by);
    await rename(partial, store.fileOf(row));
    return row;
  } finally {
    await rm(partial, { force: true });
  }
}

function rowOf({ store, accounts }: Instance, request: FastifyRequest): Row {
  accounts.userOf(request);
  const row = store.find('sys_attachment', (request.params as { id: string }).id);
  if (row === undefined) throw notFound();
  return row;
}

function refuseType({ settings }: Instance, name: string): void {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (settings.extensions === undefined || settings.extensions.includes(extension)) return;
  throw new Refusal(403, 'Operation Failed', `The attachment extension ${extension} is not allowed`);
}

function refuseSize({ settings }: Pick<Instance, 'settings'>, bytes: number): void {
  const largest = settings.largest ?? LARGEST;
  if (bytes <= largest) return;
  throw new Refusal(
    413,
    'Attachment is too big',
    `Maximum attachment size is ${Math.floor(largest / MB)} MB`,
  );
}
