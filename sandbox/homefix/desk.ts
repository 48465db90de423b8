import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../kit/accounts.ts';
import { type Html, html } from '../kit/html.ts';
import type { Import } from './domain/contractor-file.ts';
import type { Slot } from './domain/diary.ts';
import type { Books, Property, Repair } from './domain/records.ts';

/**
 * What Homefix holds on the server for one session: addresses say nothing, the session says which property and
 * which repair a screen is about. That is why one account cannot be used by two people at once.
 */
export interface Desk {
  uprn?: string;
  jobNumber?: string;
  offered: readonly Slot[];
  imported?: Import;
  /** Stays on every screen until another message replaces it. */
  message: string;
  /** Number of the page sent last to the work area: only that page may post. */
  page: number;
  /** Length of the session, when the person has set one. */
  idleSeconds?: number;
  lastSeen: number;
}

/** All that a screen needs to show itself and to act. */
export interface Context {
  readonly account: Account;
  readonly books: Books;
  readonly desk: Desk;
  /** What the form posted; empty when the screen is opened. */
  readonly fields: Readonly<Record<string, string>>;
  /** Second part of a postback, for example the row that was chosen. */
  readonly argument: string;
}

export type Answer = Html | { readonly goTo: string };

const DESK = 'desk';

export function deskOf(request: FastifyRequest): Desk {
  const { data } = request.session;
  const known = data.get(DESK) as Desk | undefined;
  if (known) return known;
  const desk: Desk = { offered: [], message: '', page: 0, lastSeen: Date.now() };
  data.set(DESK, desk);
  return desk;
}

export function currentProperty({ books, desk }: Context): Property | undefined {
  return desk.uprn ? books.properties.get(desk.uprn) : undefined;
}

export function currentRepair({ books, desk }: Context): Repair | undefined {
  return desk.jobNumber ? books.repairs.get(desk.jobNumber) : undefined;
}

/** The page inside a frame once the session has ended: HTTP 200, like everything else here. */
export function timedOut(reply: FastifyReply): FastifyReply {
  const page = html`<html><head><title>Homefix</title><link rel="stylesheet" href="/homefix.css"></head>
<body><table class="panel"><tr><td class="panelhead">Session ended</td></tr>
<tr><td class="warn">Your session has timed out. Data that you had not saved is lost.</td></tr>
<tr><td class="note"><a href="/sign-in" target="_top">Sign in again</a></td></tr></table></body></html>`;
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(String(page));
}
