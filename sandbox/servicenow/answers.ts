import type { FastifyReply } from 'fastify';

/** An answer that is not a result; thrown anywhere, sent in ServiceNow's envelope. */
export class Refusal extends Error {
  readonly status: number;
  readonly detail: string | null;
  constructor(status: number, message: string, detail: string | null = null) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

export function sendRefusal(reply: FastifyReply, { status, message, detail }: Refusal): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'BASIC realm="Service-now"');
  return reply.code(status).send({ error: { message, detail }, status: 'failure' });
}

export function notAuthenticated(): Refusal {
  return new Refusal(401, 'User Not Authenticated', 'Required to provide Auth information');
}

export function notFound(): Refusal {
  return new Refusal(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
}

export function noSuchAddress(): Refusal {
  return new Refusal(400, 'Requested URI does not represent any resource');
}

export function aclRefusal(what: 'Update' | 'Insert' | 'Delete'): Refusal {
  return new Refusal(403, 'Operation Failed', `ACL Exception ${what} Failed due to security constraints`);
}
