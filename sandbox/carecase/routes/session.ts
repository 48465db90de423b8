import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Casebook } from '../domain/casebook.ts';
import { OUTCOMES } from '../domain/eligibility.ts';
import { ASSESSED_NEED, URGENT_NEED } from '../domain/packages.ts';
import { ASSESSMENT_KINDS, PRIORITIES } from '../domain/records.ts';
import { referralSources } from '../domain/referrals.ts';
import { ROLES, STAFF, type Worker, workerOf } from '../staff.ts';

/** Nobody uses the API without having signed in. */
export function refuseStrangers(api: FastifyInstance): void {
  api.addHook('onRequest', async (request, reply) => {
    if (request.session.account) return;
    return reply.code(401).send({ message: 'Sign in to use CareCase.', fields: {} });
  });
}

/** The worker who is signed in. Only behind `refuseStrangers`. */
export function workerAt(request: FastifyRequest): Worker {
  return workerOf(request.session.account?.username ?? '');
}

/** What the browser needs to know before it draws anything. */
export function addSessionRoutes(api: FastifyInstance, book: Casebook): void {
  api.get('/session', async (request) => {
    const worker = workerAt(request);
    const colleagues = STAFF.filter((each) => each.team === worker.team && each.role !== 'business support');
    return {
      worker,
      colleagues: colleagues.map(({ username, name, role }) => ({ username, name, role })),
      choices: {
        sources: referralSources(book),
        priorities: PRIORITIES,
        assessmentKinds: ASSESSMENT_KINDS,
        outcomes: OUTCOMES,
        bases: [ASSESSED_NEED, URGENT_NEED],
        roles: ROLES,
      },
    };
  });
}
