/** Signing in and out, refusals, and the files that pages are dressed with. */
import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { sendPage } from '../../kit/app.ts';
import { type Html, html } from '../../kit/html.ts';
import { Answers } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import { EMPTY } from '../screens/form.ts';
import { layout } from '../screens/layout.ts';
import { signInScreen } from '../screens/sign-in.ts';
import { roleName } from '../staff.ts';
import { type Desk, query } from './desk.ts';

const FILES = ['base.css', 'frame.css', 'content.css', 'tables.css', 'forms.css', 'billing-run.js'];
/** A browser asks for each once, not on every page. */
const KEPT = 'private, max-age=3600';

export function entranceRoutes({ app }: Desk): void {
  app.get('/sign-in', (request, reply) =>
    sendPage(reply, layout(request, signInScreen(EMPTY, query(request, 'return')))),
  );
  app.post('/sign-in', (request, reply) => {
    const answers = new Answers(request.body);
    const account = app.signIn(request, reply, answers.optional('username'), answers.optional('password'));
    if (account) return reply.redirect(safePath(answers.optional('return')), 303);
    const refusals = [new Refusal('The user name or the password is wrong.', 'username')];
    const screen = signInScreen({ values: answers.values, refusals }, answers.optional('return'));
    return sendPage(reply.code(422), layout(request, { ...screen, refusals }));
  });
  app.post('/sign-out', (request, reply) => {
    app.signOut(request, reply);
    return reply.redirect('/sign-in', 303);
  });
  for (const file of FILES) {
    const content = readFileSync(new URL(`../static/${file}`, import.meta.url), 'utf8');
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    app.get(`/static/${file}`, (_request, reply) =>
      reply.header('cache-control', KEPT).type(`${type}; charset=utf-8`).send(content),
    );
  }
}

/** The page for somebody who is signed in and may not do this. */
export function forbiddenPage(request: FastifyRequest): Html {
  const account = request.session.account;
  const role = account ? roleName(account).toLowerCase() : 'nobody';
  return layout(request, {
    title: 'You may not open this page',
    body: html`<p class="card">Your role, ${role}, does not include this. Ask your manager if your work needs it.</p>`,
  });
}

/** Only ever a page of this application. */
function safePath(path: string): string {
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-') ? path : '/';
}
