import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sendPage } from '../../kit/app.ts';
import type { Edition } from '../../kit/changes.ts';
import { shell } from '../screens/shell.ts';
import { signInPage } from '../screens/sign-in.ts';

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const SignIn = z.object({ username: z.string(), password: z.string(), return: z.string().default('/') });
const Wish = z.object({ return: z.string().default('/') });
const PRIVATE = { 'cache-control': 'no-store' };

/** Signing in and out, the files of the single page, and that page at every other address. */
export function addScreenRoutes(app: FastifyInstance, edition: Edition): void {
  addSignInRoutes(app, edition);
  addStaticFiles(app);
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

function addStaticFiles(app: FastifyInstance): void {
  const names = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter((name) => TYPES[extname(name)]);
  for (const name of files) {
    const content = readFileSync(PUBLIC + name);
    const type = `${TYPES[extname(name)]}; charset=utf-8`;
    app.get(`/assets/${name}`, async (_request, reply) => reply.headers(PRIVATE).type(type).send(content));
  }
}
