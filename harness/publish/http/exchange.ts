import { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { PublishFault } from '../../errors.ts';
import { piecesOf } from '../../record/index.ts';
import type { Connection } from './connection.ts';
import { Passing } from './trouble.ts';

/** One request. At most one of `json`, `form` and `file`. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** From the address on, with a slash before. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
  /** Sent from the disk, piece by piece. */
  readonly file?: { readonly path: string; readonly bytes: number; readonly type: string };
}

export interface Answer {
  readonly status: number;
  /** Names in small letters; of several values the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Slowest line that an upload is meant to pass: 64 KB a second. */
const SLOWEST_BYTES_A_MS = 64;
/** One is filled while others are on their way. */
const BUFFERS = 8;
const LONGEST_ANSWER = 20_000_000;
const NOT_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
const NOT_TRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL/;
const LOST = /^(ECONN|EPIPE|ETIMEDOUT|UND_ERR_)/;
const BY_THE_PROXY = /Proxy response \((\d{3})\)/;

/** Sends one request and reads its answer. Throws Passing when the line failed, PublishFault for a certificate. */
export async function exchange(connection: Connection, ask: Ask): Promise<Answer> {
  const answer = await begin(connection, ask);
  return {
    status: answer.statusCode,
    headers: firstOf(answer.headers),
    text: await textOf(connection, answer),
  };
}

/** The pieces of a download. The caller reads them to the end. */
export async function download(connection: Connection, ask: Ask): Promise<AsyncIterable<Buffer>> {
  const answer = await begin(connection, ask);
  if (answer.statusCode === 200) return answer.body as AsyncIterable<Buffer>;
  await answer.body.dump();
  throw new Passing(`a file could not be read back (${answer.statusCode})`, { maybeDone: false });
}

async function begin(connection: Connection, ask: Ask): Promise<Dispatcher.ResponseData> {
  const { address, dispatcher, answerWithinMs } = connection;
  const { type, body, length } = bodyOf(ask);
  const headers = {
    accept: 'application/json',
    ...(type && { 'content-type': type }),
    ...length,
    ...ask.headers,
  };
  const uploadMs = (ask.file?.bytes ?? 0) / SLOWEST_BYTES_A_MS;
  const query = ask.query === undefined ? '' : `?${new URLSearchParams(ask.query)}`;
  try {
    return await request(`${address}${ask.path}${query}`, {
      method: ask.method,
      headers,
      dispatcher,
      headersTimeout: answerWithinMs + uploadMs,
      bodyTimeout: answerWithinMs,
      ...(body !== undefined && { body }),
    });
  } catch (cause) {
    throw lineFault(connection, cause);
  }
}

function bodyOf({ json, form, file }: Ask) {
  if (file !== undefined)
    return {
      type: file.type,
      // The line takes a piece before it asks for another, so the one before has been sent when a buffer comes round again.
      body: Readable.from(piecesOf(file.path, BUFFERS), { objectMode: false, highWaterMark: 1 }),
      length: { 'content-length': String(file.bytes) },
    };
  if (form !== undefined)
    return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
  return json === undefined ? {} : { type: 'application/json', body: JSON.stringify(json) };
}

async function textOf(connection: Connection, { body }: Dispatcher.ResponseData): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes <= LONGEST_ANSWER) pieces.push(piece);
    }
  } catch (cause) {
    throw lineFault(connection, cause);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Nothing of what was sent is repeated in these sentences. */
function lineFault({ address }: Connection, cause: unknown): unknown {
  const { host } = new URL(address);
  const code = codeOf(cause);
  const refused = BY_THE_PROXY.exec(String((cause as Error | null)?.message))?.[1];
  if (refused !== undefined) return proxyFault(host, Number(refused), cause);
  if (NOT_TRUSTED.test(code)) {
    const next = 'Set NODE_EXTRA_CA_CERTS to the PEM file of your organisation’s certificate authority';
    return new PublishFault(
      { where: host, wrong: `its certificate is not trusted (${code})`, next },
      { cause },
    );
  }
  if (NOT_SENT.includes(code))
    return new Passing(`${host} cannot be reached (${code})`, { maybeDone: false, cause });
  if (LOST.test(code))
    return new Passing(`the connection to ${host} was lost (${code})`, { maybeDone: true, cause });
  return cause;
}

function proxyFault(host: string, status: number, cause: unknown): Error {
  if (status >= 500)
    return new Passing(`the proxy does not reach ${host} (${status})`, { maybeDone: false, cause });
  const next =
    status === 407
      ? 'Write name and password into HTTPS_PROXY: http://name:password@proxy:port'
      : `Ask whoever looks after the proxy to let this machine through to ${host}, or name it in NO_PROXY`;
  return new PublishFault({ where: host, wrong: `the proxy answered ${status}`, next }, { cause });
}

function codeOf(cause: unknown): string {
  const { code, cause: inner } = (cause ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return inner === undefined ? '' : codeOf(inner);
}

function firstOf(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
