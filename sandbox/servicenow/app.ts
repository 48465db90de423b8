import formbody from '@fastify/formbody';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { Accounts, type Client, type IntegrationUser, OauthRefusal } from './accounts.ts';
import { noSuchAddress, Refusal, sendRefusal } from './answers.ts';
import { addAttachments } from './attachments.ts';
import { addFaults, Faults } from './faults.ts';
import { addChangePage } from './page.ts';
import { Store } from './store.ts';
import { addTables } from './table-api.ts';

export interface StandInSettings {
  /** Absolute folder of its records, so that the next process finds them. */
  readonly folder: string;
  readonly users: readonly IntegrationUser[];
  readonly client?: Client;
  /** Seconds that a token lives; ServiceNow's 1799 unless told. */
  readonly tokenSeconds?: number;
  /** `glide.attachment.extensions`: without it, every extension is taken. */
  readonly extensions?: readonly string[];
  /** `com.glide.attachment.max_size` in bytes; 1024 MB unless told. */
  readonly largest?: number;
  /** Fields that are ignored with 200. */
  readonly readOnly?: readonly string[];
  /** Whether `sys_journal_field` may be read: its rows, no rows at all, or 403. */
  readonly journal?: 'readable' | 'empty' | 'forbidden';
  /** Requests that one user may make in a minute; unlimited unless told. */
  readonly perMinute?: number;
}

/** What the parts of the stand-in share. */
export interface Instance {
  readonly settings: StandInSettings;
  readonly store: Store;
  readonly accounts: Accounts;
}

export interface StandIn extends Instance {
  readonly app: FastifyInstance;
  readonly faults: Faults;
}

const LARGEST_JSON = 2_000_000;

/** A stand-in for a ServiceNow instance: what its documentation and its users say of change records. */
export function buildServiceNow(settings: StandInSettings): StandIn {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: LARGEST_JSON });
  const { users, client, tokenSeconds = 1799 } = settings;
  const instance: Instance = {
    settings,
    store: new Store(settings.folder),
    accounts: new Accounts(users, client, tokenSeconds),
  };
  const faults = new Faults();
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    if (error instanceof OauthRefusal)
      return reply.code(401).send({ error_description: 'access_denied', error: 'server_error' });
    return sendRefusal(reply, asRefusal(error));
  });
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, noSuchAddress()));
  app.register(formbody);
  addManners(app, instance);
  addFaults(app, faults);
  app.post('/oauth_token.do', async ({ body }) =>
    instance.accounts.giveToken((body ?? {}) as Record<string, string>),
  );
  addTables(app, instance);
  addAttachments(app, instance);
  addChangePage(app, instance);
  return { app, faults, ...instance };
}

/** Media types and the rate limit, which ServiceNow looks at first. */
function addManners(app: FastifyInstance, { settings, accounts }: Instance): void {
  const counts = new Map<string, number>();
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    const { accept = '*/*', 'content-type': type } = request.headers;
    if (!/\*\/\*|application\/json/.test(accept)) throw new Refusal(406, 'Not acceptable');
    if (['POST', 'PATCH', 'PUT'].includes(request.method) && type === undefined)
      throw new Refusal(400, 'Content-Type header is missing');
    const limit = settings.perMinute;
    if (limit === undefined) return;
    const minute = Math.floor(Date.now() / 60_000);
    const key = `${accounts.userOf(request).username}/${minute}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const reset = (minute + 1) * 60;
    reply.header('x-ratelimit-limit', limit).header('x-ratelimit-reset', reset);
    if ((counts.get(key) ?? 0) <= limit) return;
    reply.header('retry-after', reset - Math.floor(Date.now() / 1000));
    throw new Refusal(429, 'Rate limit exceeded', `Limit of ${limit} a minute`);
  });
}

function asRefusal(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (error.statusCode === 415) return new Refusal(415, 'Unsupported media type');
  return new Refusal(error.statusCode ?? 500, error.message);
}

export function queryOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.query as Record<string, string>;
}
