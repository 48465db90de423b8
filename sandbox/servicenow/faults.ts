import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What a request is for, so that a fault can be laid on exactly that. */
export const WORKS = [
  'token',
  'find',
  'find task',
  'fields',
  'note',
  'task',
  'journal',
  'attachments',
  'upload',
  'download',
] as const;
export type Work = (typeof WORKS)[number];

/** What goes wrong. `committed`: the work was done all the same, and nobody was told. */
export const FAULTS = [
  'dropped before',
  'dropped during',
  'dropped after commit',
  'silent',
  'silent after commit',
  '500',
  '500 committed',
  '502',
  '503',
  '504',
  '429 in seconds',
  '429 with a date',
  '429 without a time',
  'hibernating',
  '401',
  '200 with an error',
] as const;
export type Fault = (typeof FAULTS)[number];

const HIBERNATING =
  '<html><head><title>Instance Hibernating page</title></head><body>Your instance is hibernating.</body></html>';
const CANCELLED = {
  error: { message: 'Transaction cancelled: maximum execution time exceeded', detail: null },
  status: 'failure',
};

/** Faults that tests switch on: each strikes a given number of times, then is gone. */
export class Faults {
  readonly #waiting: { work: Work; fault: Fault; times: number }[] = [];
  /** Every one that struck, as `work: fault`. */
  readonly struck: string[] = [];

  add(work: Work, fault: Fault, times = 1): void {
    this.#waiting.push({ work, fault, times });
  }

  /** The fault that strikes this work now. */
  next(work: Work): Fault | undefined {
    const waiting = this.#waiting.find((one) => one.work === work && one.times > 0);
    if (waiting === undefined) return undefined;
    waiting.times--;
    this.struck.push(`${work}: ${waiting.fault}`);
    return waiting.fault;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    fault?: Fault | undefined;
  }
}

/** Lets faults strike: before the work, or in place of its answer. */
export function addFaults(app: FastifyInstance, faults: Faults): void {
  app.addHook('preHandler', async (request, reply) => {
    const work = workOf(request);
    request.fault = work && faults.next(work);
    if (request.fault !== undefined) return before(request.fault, request, reply);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.fault === '500 committed') {
      reply.code(500).removeHeader('content-length');
      return JSON.stringify(CANCELLED);
    }
    if (request.fault === 'silent after commit') await goneFrom(request);
    if (request.fault === 'dropped after commit') request.raw.socket.destroy();
    if (request.fault === 'dropped during') await halfAnAnswer(request);
    return payload;
  });
}

function workOf({ method, url, body }: FastifyRequest): Work | undefined {
  const [path = ''] = url.split('?');
  if (path === '/oauth_token.do') return 'token';
  if (path.startsWith('/api/now/attachment')) {
    if (method === 'POST') return 'upload';
    return path.endsWith('/file') ? 'download' : 'attachments';
  }
  if (path.includes('sys_journal_field')) return 'journal';
  if (path.includes('change_task')) return method === 'GET' ? 'find task' : 'task';
  if (!path.includes('change_request')) return undefined;
  if (method === 'GET') return 'find';
  return 'work_notes' in ((body ?? {}) as object) ? 'note' : 'fields';
}

async function before(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const isUpload = request.method === 'POST' && request.url.startsWith('/api/now/attachment/file');
  if (fault === 'dropped before') return dropped(request, reply);
  if (fault === 'dropped during' && isUpload) return droppedHalfWay(request, reply);
  if (fault === 'silent') {
    request.raw.resume();
    return reply.hijack();
  }
  if (fault === 'hibernating') return reply.code(200).type('text/html').send(HIBERNATING);
  if (fault === '401')
    return reply
      .code(401)
      .send({ error: { message: 'User Not Authenticated', detail: null }, status: 'failure' });
  if (fault === '200 with an error') return reply.code(200).send(CANCELLED);
  if (fault.startsWith('429')) return tooMany(fault, reply);
  if (/^50\d$/.test(fault)) return reply.code(Number(fault)).send(CANCELLED);
  return undefined;
}

function tooMany(fault: Fault, reply: FastifyReply): FastifyReply {
  if (fault === '429 in seconds') reply.header('retry-after', '0');
  if (fault === '429 with a date') reply.header('retry-after', new Date(Date.now() + 10).toUTCString());
  return reply.code(429).send({ error: { message: 'Rate limit exceeded', detail: null }, status: 'failure' });
}

function dropped(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

/** The first piece of an upload arrives, then the line goes dead. */
function droppedHalfWay(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.once('data', () => request.raw.socket.destroy());
  return reply;
}

async function halfAnAnswer({ raw }: FastifyRequest): Promise<void> {
  raw.socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"resu');
  await new Promise((resolve) => setImmediate(resolve));
  raw.socket.destroy();
}

function goneFrom({ raw }: FastifyRequest): Promise<unknown> {
  return new Promise((resolve) => raw.socket.once('close', resolve));
}
