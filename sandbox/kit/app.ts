import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type preHandlerAsyncHookHandler,
} from 'fastify';
import type { Account, AccountBook } from './accounts.ts';
import type { Edition } from './changes.ts';
import type { Html } from './html.ts';
import { type Session, sessionStore } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session;
  }
  interface FastifyInstance {
    lob: LobSettings;
    /** Signs in and gives the browser a new session. Nothing when name or password is wrong. */
    signIn(
      request: FastifyRequest,
      reply: FastifyReply,
      username: string,
      password: string,
    ): Account | undefined;
    signOut(request: FastifyRequest, reply: FastifyReply): void;
  }
}

export interface LobSettings {
  /** Key of the application, for example `council-tax`. */
  readonly name: string;
  /** What staff call it. */
  readonly title: string;
  readonly version: string;
  readonly changes: Edition;
  readonly accounts: AccountBook;
  /** Idle minutes until a session ends; 30 unless told. */
  readonly sessionMinutes?: number;
  /** Milliseconds since 1970; given by tests that let time pass. */
  readonly now?: () => number;
  /** The page for somebody who is signed in but may not do this. Sets its own status (403 unless it does). */
  readonly forbidden: (request: FastifyRequest, reply: FastifyReply) => Html | string;
}

export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly username: string | undefined;
}

const LOG_LIMIT = 5_000;
const UPLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** A web application with forms, uploads, sessions in memory and a request log at `GET /__log`. */
export function createLobApp(settings: LobSettings): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  app.decorate('lob', settings);
  app.register(formbody);
  app.register(cookie);
  app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES } });
  addSessions(app, settings);
  addLog(app);
  return app;
}

/** Sends Html as a page that no browser keeps. */
export function sendPage(reply: FastifyReply, page: Html | string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(String(page));
}

/** The person signed in. Only for handlers behind `requireRole`. */
export function signedIn(request: FastifyRequest): Account {
  const account = request.session.account;
  if (!account) throw new Error('Nobody is signed in.');
  return account;
}

/** Lets only those roles pass; without roles, anybody who is signed in. Others are sent to sign in or refused. */
export function requireRole(...roles: string[]): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    const account = request.session.account;
    if (!account) return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`);
    if (roles.length === 0 || roles.includes(account.role)) return;
    return sendPage(reply.code(403), request.server.lob.forbidden(request, reply));
  };
}

function addSessions(app: FastifyInstance, settings: LobSettings): void {
  // Cookies ignore the port, so two applications on one host must not share a name.
  const cookieName = `${settings.name}-${settings.version.replace(/\W/g, '-')}`;
  const store = sessionStore(settings.sessionMinutes ?? 30, settings.now);
  const give = (request: FastifyRequest, reply: FastifyReply, session: Session) => {
    request.session = session;
    reply.setCookie(cookieName, session.id, { path: '/', httpOnly: true, sameSite: 'lax' });
    return session;
  };
  app.decorateRequest('session');
  app.addHook('onRequest', async (request, reply) => {
    const given = request.cookies[cookieName];
    const session = store.open(given);
    request.session = session;
    if (session.id !== given) give(request, reply, session);
  });
  app.decorate('signIn', (request, reply, username, password) => {
    const account = settings.accounts.verify(username, password);
    if (account) give(request, reply, store.replace(request.session)).account = account;
    return account;
  });
  app.decorate('signOut', (request, reply) => {
    give(request, reply, store.replace(request.session));
  });
}

function addLog(app: FastifyInstance): void {
  const log: LoggedRequest[] = [];
  app.addHook('onResponse', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const username = request.session?.account?.username;
    log.push({
      at: new Date().toISOString(),
      method: request.method,
      path,
      status: reply.statusCode,
      username,
    });
    if (log.length > LOG_LIMIT) log.shift();
  });
  app.get('/__log', async () => log);
}
