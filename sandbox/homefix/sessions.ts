import type { FastifyInstance } from 'fastify';
import { deskOf } from './desk.ts';

const USUAL_SECONDS = 1_200;
/** Each frame asks for itself at once: a session counts as left alone from the last of them. */
const WATCHED_BY_NOBODY = /^\/(?:homefix\.css|images\/|about|__log)/;

/**
 * Ends a session that was left alone for too long (`HOMEFIX_SESSION_SECONDS`, or what the person has set), and one
 * whose account has since signed in elsewhere.
 */
export function addSessionRules(app: FastifyInstance): void {
  const usual = Number(process.env.HOMEFIX_SESSION_SECONDS ?? USUAL_SECONDS);
  const latest = new Map<string, string>();
  app.addHook('onRequest', async (request, reply) => {
    const { account, id } = request.session;
    if (!account || WATCHED_BY_NOBODY.test(request.url)) return;
    const desk = deskOf(request);
    const idle = (Date.now() - desk.lastSeen) / 1000;
    desk.lastSeen = Date.now();
    const elsewhere = latest.has(account.username) && latest.get(account.username) !== id;
    if (elsewhere || idle > (desk.idleSeconds ?? usual)) app.signOut(request, reply);
  });
  app.addHook('onSend', async (request) => {
    const { account, id } = request.session;
    if (account && request.method === 'POST' && request.url === '/sign-in') latest.set(account.username, id);
  });
}
