import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Casebook } from '../domain/casebook.ts';
import { addPerson, changePerson, mergeIntoPerson } from '../domain/people.ts';
import type { Person } from '../domain/records.ts';
import { accessLog, openPerson, restrict } from '../domain/restriction.ts';
import { searchPeople, suggestPeople } from '../domain/search.ts';
import type { Worker } from '../staff.ts';
import { brief, presentAssessment, presentPackage, presentReferral } from './present.ts';
import { workerAt } from './session.ts';

const Id = z.object({ id: z.string() });
const Query = z.object({ q: z.string().default('') });
const Details = z.record(z.string(), z.string());
const NewPerson = z.object({ details: Details, notADuplicate: z.string().optional() });
const Restriction = z.object({ reason: z.string(), roles: z.array(z.string()) });

export function addPeopleRoutes(api: FastifyInstance, book: Casebook): void {
  addFindingRoutes(api, book);
  addRecordRoutes(api, book);
  api.post('/people/:id/restriction', async (request) => {
    const { reason, roles } = Restriction.parse(request.body);
    restrict(book, workerAt(request), Id.parse(request.params).id, reason, roles);
    return {};
  });
  api.get('/people/:id/access-log', async (request) =>
    accessLog(book, workerAt(request), Id.parse(request.params).id),
  );
}

function addFindingRoutes(api: FastifyInstance, book: Casebook): void {
  api.get('/people', async (request) =>
    searchPeople(book, workerAt(request), Query.parse(request.query).q).map(brief),
  );
  api.get('/people/suggest', async (request) =>
    suggestPeople(book, workerAt(request), Query.parse(request.query).q).map(brief),
  );
}

function addRecordRoutes(api: FastifyInstance, book: Casebook): void {
  api.post('/people', async (request, reply) => {
    const { details, notADuplicate } = NewPerson.parse(request.body);
    const outcome = addPerson(book, workerAt(request), details, notADuplicate);
    if (!Array.isArray(outcome)) return reply.code(201).send({ id: outcome.id });
    const candidates = outcome.map(({ person, because }) => ({ ...brief(person), because }));
    return reply
      .code(409)
      .send({ message: 'This may be somebody who is known already.', fields: {}, candidates });
  });
  api.post('/people/:id/merge', async (request) => {
    const details = Details.parse(request.body);
    return { id: mergeIntoPerson(book, workerAt(request), Id.parse(request.params).id, details).id };
  });
  api.put('/people/:id', async (request) => {
    const details = Details.parse(request.body);
    return { id: changePerson(book, workerAt(request), Id.parse(request.params).id, details).id };
  });
  api.get('/people/:id', async (request) => {
    const worker = workerAt(request);
    return wholeRecord(
      book,
      worker,
      openPerson(book, worker, Id.parse(request.params).id, 'Opened the record'),
    );
  });
}

function wholeRecord(book: Casebook, worker: Worker, person: Person) {
  const of = <T extends { personId: string }>(records: ReadonlyMap<string, T>) =>
    [...records.values()].filter((record) => record.personId === person.id);
  const record = {
    ...brief(person),
    details: person.details,
    restriction: person.restriction,
    notADuplicate: person.notADuplicate,
    referrals: of(book.referrals).map((each) => presentReferral(book, each)),
  };
  if (worker.role === 'business support') return record;
  return {
    ...record,
    assessments: of(book.assessments).map((each) => presentAssessment(book, worker, each)),
    packages: of(book.packages).map((each) => presentPackage(book, worker, each)),
  };
}
