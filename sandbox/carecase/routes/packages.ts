import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Casebook } from '../domain/casebook.ts';
import { authorisePackage, declinePackage, openPackage, proposePackage } from '../domain/packages.ts';
import type { CarePackage } from '../domain/records.ts';
import type { Worker } from '../staff.ts';
import { presentPackage } from './present.ts';
import { workerAt } from './session.ts';

const Id = z.object({ id: z.string() });
const Line = z.object({
  service: z.string(),
  provider: z.string(),
  units: z.number().int(),
  unitCost: z.number().int(),
});
const Form = z.object({ basis: z.string(), start: z.string(), lines: z.array(Line) });
const Reason = z.object({ reason: z.string() });

type Action = (worker: Worker, id: string, request: FastifyRequest) => CarePackage;

export function addPackageRoutes(api: FastifyInstance, book: Casebook): void {
  const answer = (act: Action) => async (request: FastifyRequest) => {
    const worker = workerAt(request);
    return presentPackage(book, worker, act(worker, Id.parse(request.params).id, request));
  };
  api.post(
    '/people/:id/packages',
    answer((worker, id, { body }) => proposePackage(book, worker, id, Form.parse(body))),
  );
  api.get(
    '/packages/:id',
    answer((worker, id) => openPackage(book, worker, id)),
  );
  api.post(
    '/packages/:id/authorise',
    answer((worker, id) => authorisePackage(book, worker, id)),
  );
  api.post(
    '/packages/:id/decline',
    answer((worker, id, { body }) => declinePackage(book, worker, id, Reason.parse(body).reason)),
  );
}
