import type { FastifyInstance } from 'fastify';
import { buildCareCase } from './carecase/app.ts';
import { buildCouncilTax } from './council-tax/app.ts';
import { buildHomefix } from './homefix/app.ts';
import type { Edition } from './kit/changes.ts';

/** The embedded council's applications: key → how one edition of it is built. Each is added here by its own line. */
export const APPLICATIONS: Readonly<Record<string, (edition: Edition) => FastifyInstance>> = {
  'council-tax': buildCouncilTax,
  homefix: buildHomefix,
  carecase: buildCareCase,
};
