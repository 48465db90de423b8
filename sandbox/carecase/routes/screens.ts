import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sendPage } from '../../kit/app.ts';
import type { Edition } from '../../kit/changes.ts';
import { SCRIPTS, STYLESHEET } from '../screens/public-files.ts';
import { shell } from '../screens/shell.ts';
import { signInPage } from '../screens/sign-in.ts';

const SignIn = z.object({ username: z.string(), password: z.string(), return: z.string().default('/') });
const Wish = z.object({ return: z.string().default('/') });
/** An edition's files never change while it runs. */
const KEPT = { 'cache-control': 'private, max-age=3600' };

/** Signing in and out, the files of the single page, and that page at every other address. */
export function addScreenRoutes(app: FastifyInstance, edition: Edition): void {
  addSignInRoutes(app, edition);
  addPublicFiles(app);
  app.get('/*', async (request, reply) => {
    const open = request.url === '/about' || request.session.account;
    if (!open) return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`);
    return sendPage(reply, shell(edition));
  });
}

function addSignInRoutes(app: FastifyInstance, edition: Edition): void {
  app.get('/sign-in', async (request, reply) =>
    sendPage(reply, signInPage(edition, { back: Wish.parse(request.query).return })),
  );
  app.post('/sign-in', async (request, reply) => signIn(app, edition, request, reply));
  app.post('/sign-out', async (request, reply) => {
    app.signOut(request, reply);
    return reply.redirect('/sign-in', 303);
  });
}

function signIn(
  app: FastifyInstance,
  edition: Edition,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { username, password, return: back } = SignIn.parse(request.body);
  if (app.signIn(request, reply, username, password)) return reply.redirect(insideOnly(back), 303);
  const message = 'The user name or the password is wrong.';
  return sendPage(reply.code(401), signInPage(edition, { back, username, message }));
}

/** Never to another site. */
function insideOnly(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}

function addPublicFiles(app: FastifyInstance): void {
  for (const { path, type, content } of [STYLESHEET, ...SCRIPTS]) {
    app.get(path, async (_request, reply) => reply.headers(KEPT).type(type).send(content));
  }
}
