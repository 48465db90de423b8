/**
 * CareCase: adult social care. A single page in the browser (public/) over a JSON API (routes/), with records in
 * memory (domain/) that are the same each time it starts.
 */
import type { FastifyInstance } from 'fastify';
import { createLobApp } from '../kit/app.ts';
import type { Edition } from '../kit/changes.ts';
import { openCasebook } from './domain/casebook.ts';
import { seed } from './domain/seed.ts';
import { addAssessmentRoutes } from './routes/assessments.ts';
import { addPackageRoutes } from './routes/packages.ts';
import { addPeopleRoutes } from './routes/people.ts';
import { addReferralRoutes } from './routes/referrals.ts';
import { answerRefusals } from './routes/refusals.ts';
import { addScreenRoutes } from './routes/screens.ts';
import { addSessionRoutes, refuseStrangers } from './routes/session.ts';
import { refusedPage } from './screens/sign-in.ts';
import { staffAccounts } from './staff.ts';

export function buildCareCase(edition: Edition): FastifyInstance {
  const book = openCasebook(edition);
  seed(book);
  const app = createLobApp({
    name: 'carecase',
    title: 'CareCase',
    version: edition.version,
    changes: edition,
    accounts: staffAccounts(),
    forbidden: refusedPage,
  });
  answerRefusals(app);
  addScreenRoutes(app, edition);
  app.register(
    async (api) => {
      refuseStrangers(api);
      addSessionRoutes(api, book);
      addPeopleRoutes(api, book);
      addReferralRoutes(api, book);
      addAssessmentRoutes(api, book);
      addPackageRoutes(api, book);
    },
    { prefix: '/api' },
  );
  return app;
}
