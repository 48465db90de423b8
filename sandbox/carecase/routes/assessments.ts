import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  authoriseAssessment,
  openAssessment,
  returnAssessment,
  saveAnswers,
  submitAssessment,
} from '../domain/assessments.ts';
import type { Casebook } from '../domain/casebook.ts';
import type { Assessment } from '../domain/records.ts';
import { WORKLISTS, worklist } from '../domain/worklist.ts';
import type { Worker } from '../staff.ts';
import { personOf, presentAssessment } from './present.ts';
import { workerAt } from './session.ts';

const Id = z.object({ id: z.string() });
const Name = z.object({ name: z.enum(WORKLISTS) });
const Answers = z.object({
  outcomes: z.array(z.string()),
  impairment: z.boolean(),
  wellbeing: z.boolean(),
  summary: z.string(),
});
const Return = z.object({ reason: z.string() });

type Action = (worker: Worker, id: string, request: FastifyRequest) => Assessment;

export function addAssessmentRoutes(api: FastifyInstance, book: Casebook): void {
  api.get('/worklists/:name', async (request) => {
    const items = worklist(book, workerAt(request), Name.parse(request.params).name);
    return items.map((item) => ({ ...item, person: personOf(book, item.personId) }));
  });
  const answer = (act: Action) => async (request: FastifyRequest) => {
    const worker = workerAt(request);
    return presentAssessment(book, worker, act(worker, Id.parse(request.params).id, request));
  };
  api.get(
    '/assessments/:id',
    answer((worker, id) => openAssessment(book, worker, id)),
  );
  api.put(
    '/assessments/:id',
    answer((worker, id, { body }) => saveAnswers(book, worker, id, Answers.parse(body))),
  );
  api.post(
    '/assessments/:id/submit',
    answer((worker, id) => submitAssessment(book, worker, id)),
  );
  api.post(
    '/assessments/:id/authorise',
    answer((worker, id) => authoriseAssessment(book, worker, id)),
  );
  api.post(
    '/assessments/:id/return',
    answer((worker, id, { body }) => returnAssessment(book, worker, id, Return.parse(body).reason)),
  );
}
