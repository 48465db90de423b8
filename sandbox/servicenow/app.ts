import formbody from '@fastify/formbody';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { Accounts, OauthRefusal } from './accounts.ts';
import { noSuchAddress, Refusal, sendRefusal } from './answers.ts';
import { addAttachments } from './attachments.ts';
import { addFaults, Faults } from './faults.ts';
import type { Instance, StandInSettings } from './instance.ts';
import { addChangePage } from './page.ts';
import { seed } from './seed.ts';
import { Store } from './store.ts';
import { addTables } from './table-api.ts';

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
  if (instance.store.rows('change_request').length === 0) seed(instance.store);
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
