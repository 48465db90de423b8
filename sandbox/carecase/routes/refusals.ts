import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { Refusal } from '../domain/refusal.ts';

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Every refusal becomes JSON: `{message, fields}`, in words for the user. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    const { status, message, fields } = answerTo(error);
    return reply.code(status).send({ message, fields });
  });
}

function answerTo(error: unknown): Answer {
  if (error instanceof Refusal) return error;
  const answer = (status: number, message: string): Answer => ({ status, message, fields: {} });
  if (error instanceof ZodError) return answer(400, 'CareCase did not understand the request.');
  const status = statusOf(error);
  if (status === 413) return answer(413, 'The file was not kept: it is larger than 2 MB.');
  if (status >= 400 && status < 500) return answer(status, 'CareCase did not understand the request.');
  return answer(500, 'Something went wrong in CareCase. Nothing was saved.');
}

function statusOf(error: unknown): number {
  const known = typeof error === 'object' && error !== null && 'statusCode' in error;
  return known && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
