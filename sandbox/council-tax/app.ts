import type { FastifyInstance } from 'fastify';
import { accountBook } from '../kit/accounts.ts';
import { createLobApp } from '../kit/app.ts';
import type { Edition } from '../kit/changes.ts';
import { openOffice } from './office.ts';
import { accountChangeRoutes } from './routes/account-changes.ts';
import { accountRoutes } from './routes/accounts.ts';
import { billingRoutes } from './routes/billing.ts';
import { entranceRoutes, forbiddenPage } from './routes/entrance.ts';
import { refundRoutes } from './routes/refunds.ts';
import { reportRoutes } from './routes/reports.ts';
import { seed } from './seed.ts';
import { STAFF } from './staff.ts';

/** Council Tax, in one edition, with its records in memory. */
export function buildCouncilTax(edition: Edition): FastifyInstance {
  const app = createLobApp({
    name: 'council-tax',
    title: 'Council Tax',
    version: edition.version,
    changes: edition,
    accounts: accountBook(STAFF),
    forbidden: forbiddenPage,
  });
  const office = openOffice(edition);
  seed(office);
  const desk = { app, office };
  entranceRoutes(desk);
  accountRoutes(desk);
  accountChangeRoutes(desk);
  refundRoutes(desk);
  billingRoutes(desk);
  reportRoutes(desk);
  return app;
}
