import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Casebook } from '../domain/casebook.ts';
import { downloadName, keepDocument, openDocument } from '../domain/documents.ts';
import type { CaseDocument } from '../domain/records.ts';
import {
  acceptReferral,
  closeReferral,
  correctReferral,
  makeReferral,
  openReferral,
  teamReferrals,
} from '../domain/referrals.ts';
import { Refusal } from '../domain/refusal.ts';
import { presentReferral } from './present.ts';
import { workerAt } from './session.ts';

const Id = z.object({ id: z.string() });
const Form = z.object({ source: z.string(), priority: z.string(), received: z.string(), reason: z.string() });
const NewReferral = Form.extend({ personId: z.string() });
const Acceptance = z.object({ kind: z.string(), worker: z.string() });
const Closure = z.object({ reason: z.string() });
const Wish = z.object({ download: z.string().optional() });

export function addReferralRoutes(api: FastifyInstance, book: Casebook): void {
  addReferralRecordRoutes(api, book);
  addDecisionRoutes(api, book);
  addDocumentRoutes(api, book);
}

function addReferralRecordRoutes(api: FastifyInstance, book: Casebook): void {
  api.get('/referrals', async (request) =>
    teamReferrals(book, workerAt(request)).map((each) => presentReferral(book, each)),
  );
  api.post('/referrals', async (request, reply) => {
    const { personId, ...form } = NewReferral.parse(request.body);
    return reply.code(201).send(presentReferral(book, makeReferral(book, workerAt(request), personId, form)));
  });
  api.get('/referrals/:id', async (request) =>
    presentReferral(book, openReferral(book, workerAt(request), Id.parse(request.params).id)),
  );
  api.put('/referrals/:id', async (request) => {
    const form = Form.parse(request.body);
    return presentReferral(book, correctReferral(book, workerAt(request), Id.parse(request.params).id, form));
  });
}

function addDecisionRoutes(api: FastifyInstance, book: Casebook): void {
  api.post('/referrals/:id/accept', async (request) => {
    const { kind, worker } = Acceptance.parse(request.body);
    const { id } = Id.parse(request.params);
    return presentReferral(book, acceptReferral(book, workerAt(request), id, kind, worker));
  });
  api.post('/referrals/:id/close', async (request) => {
    const { reason } = Closure.parse(request.body);
    return presentReferral(book, closeReferral(book, workerAt(request), Id.parse(request.params).id, reason));
  });
}

function addDocumentRoutes(api: FastifyInstance, book: Casebook): void {
  api.post('/referrals/:id/documents', async (request, reply) => {
    const file = await request.file();
    if (!file) throw new Refusal(422, 'Choose a file.');
    const content = await file.toBuffer();
    const { id } = Id.parse(request.params);
    keepDocument(book, workerAt(request), id, file.filename, content);
    return reply.code(201).send({});
  });
  api.get('/documents/:id', async (request, reply) => {
    const document = openDocument(book, workerAt(request), Id.parse(request.params).id);
    const download = Wish.parse(request.query).download !== undefined;
    return sendDocument(reply, document, download ? downloadName(book, document) : undefined);
  });
}

/** To look at, or under a name to save. */
function sendDocument(
  reply: FastifyReply,
  { mediaType, content }: CaseDocument,
  saveAs?: string,
): FastifyReply {
  const disposition = saveAs ? `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}` : 'inline';
  const headers = { 'content-disposition': disposition, 'x-content-type-options': 'nosniff' };
  return reply
    .headers({ ...headers, 'cache-control': 'no-store' })
    .type(mediaType)
    .send(content);
}
