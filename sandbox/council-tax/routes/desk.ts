/** The three kinds of route that the application has: a page to read, a form to fill in, a button to press. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireRole, sendPage } from '../../kit/app.ts';
import { html } from '../../kit/html.ts';
import { Answers, refusalsIn } from '../answers.ts';
import type { Office } from '../office.ts';
import type { Refusal } from '../refusal.ts';
import { EMPTY, type FormState } from '../screens/form.ts';
import { layout, type Screen } from '../screens/layout.ts';
import { MAY } from '../staff.ts';
import { noticeOf } from './notices.ts';

export interface Desk {
  readonly app: FastifyInstance;
  readonly office: Office;
}

/** `anybody` who is signed in; `everyone`, signed in or not. */
export type Rule = keyof typeof MAY | 'anybody' | 'everyone';

export interface FormRoute {
  readonly path: string;
  readonly rule: Rule;
  screen(request: FastifyRequest, state: FormState): Screen;
  /** Does what was asked and says where to go next. Throws a Refusal when the service's rules say no. */
  act(request: FastifyRequest, answers: Answers): string;
}

export interface ActionRoute {
  readonly path: string;
  readonly rule: Rule;
  act(request: FastifyRequest, answers: Answers): string;
  /** What is shown, with the refusals above it, when the action was refused. */
  screen(request: FastifyRequest): Screen;
}

export function page(
  desk: Desk,
  path: string,
  rule: Rule,
  screen: (request: FastifyRequest) => Screen,
): void {
  desk.app.get(path, guard(rule), (request, reply) => show(request, reply, () => screen(request)));
}

export function formPage(desk: Desk, route: FormRoute): void {
  page(desk, route.path, route.rule, (request) => route.screen(request, EMPTY));
  desk.app.post(route.path, guard(route.rule), (request, reply) => {
    const answers = new Answers(request.body);
    const again = (refusals: readonly Refusal[]) =>
      route.screen(request, { values: answers.values, refusals });
    return attempt(request, reply, () => route.act(request, answers), again);
  });
}

export function action(desk: Desk, route: ActionRoute): void {
  desk.app.post(route.path, guard(route.rule), (request, reply) =>
    attempt(
      request,
      reply,
      () => route.act(request, new Answers(request.body)),
      () => route.screen(request),
    ),
  );
}

export function param(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string | undefined>)[name] ?? '';
}

export function query(request: FastifyRequest, name: string): string {
  return String((request.query as Record<string, unknown>)[name] ?? '').trim();
}

function guard(rule: Rule) {
  if (rule === 'everyone') return {};
  return { preHandler: rule === 'anybody' ? requireRole() : requireRole(...MAY[rule]) };
}

function show(request: FastifyRequest, reply: FastifyReply, make: () => Screen): FastifyReply {
  try {
    const notice = noticeOf(query(request, 'done'));
    return sendPage(reply, layout(request, { notice, ...make() }));
  } catch (error) {
    const refusals = refusalsIn(error);
    if (!refusals) throw error;
    return sendPage(reply.code(404), layout(request, { title: 'Not found', body: html``, refusals }));
  }
}

function attempt(
  request: FastifyRequest,
  reply: FastifyReply,
  act: () => string,
  again: (refusals: readonly Refusal[]) => Screen,
): FastifyReply {
  try {
    return reply.redirect(act(), 303);
  } catch (error) {
    const refusals = refusalsIn(error);
    if (!refusals) throw error;
    return show(request, reply.code(422), () => ({ ...again(refusals), refusals }));
  }
}
