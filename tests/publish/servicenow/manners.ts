import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, onTestFinished } from 'vitest';
import type { Choices } from '../../../harness/publish/outbox/plan.ts';
import type { StandIn } from '../../../sandbox/servicenow/app.ts';
import type { StandInSettings } from '../../../sandbox/servicenow/instance.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, publish, type Running, recordOf, startStandIn } from './stand-in.ts';

type Value = Record<string, unknown>;

/** A stand-in that has `manners`: instances differ in what the contract leaves open. */
export function standInWith(
  manners: (standIn: StandIn) => void,
  settings: Partial<StandInSettings> = {},
): Promise<Running> {
  return startStandIn(settings, onTestFinished, manners);
}

/** Changes the rows of answers to one kind of request, for example `GET /api/now/attachment`. */
export function showing(
  start: string,
  change: (row: Value, request: FastifyRequest) => Value,
): (standIn: StandIn) => void {
  return answering(start, (body, request) => {
    const { result } = JSON.parse(body) as { result: Value | Value[] };
    const changed = Array.isArray(result)
      ? result.map((row) => change(row, request))
      : change(result, request);
    return JSON.stringify({ result: changed });
  });
}

/** Changes whole answers to one kind of request. */
export function answering(
  start: string,
  change: (body: string, request: FastifyRequest, reply: FastifyReply) => string,
): (standIn: StandIn) => void {
  return ({ app }) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const isMeant = `${request.method} ${request.url}`.startsWith(start) && reply.statusCode < 300;
      if (!isMeant || typeof payload !== 'string') return payload;
      reply.removeHeader('content-length');
      return change(payload, request, reply);
    });
  };
}

/** Gives the answer itself, before the work is done; undefined: the work is done as ever. */
export function instead(
  start: string,
  act: (request: FastifyRequest, reply: FastifyReply, standIn: StandIn) => FastifyReply | undefined,
): (standIn: StandIn) => void {
  return (standIn) => {
    standIn.app.addHook('preHandler', async (request, reply) => {
      if (`${request.method} ${request.url}`.startsWith(start)) return act(request, reply, standIn);
    });
  };
}

/** Changes what is stored of a field, as business rules and column lengths do. */
export function storing(field: string, change: (text: string) => string): (standIn: StandIn) => void {
  return ({ app }) => {
    app.addHook('preHandler', async ({ body }) => {
      const values = body as Record<string, string> | undefined;
      if (typeof values?.[field] === 'string') values[field] = change(values[field]);
    });
  };
}

/** Publishes twice, the second time from another machine; each thing must be there once. */
export async function twice(
  standIn: Running,
  publication = aPublication(),
  overrides: Partial<Choices> = {},
) {
  const first = await publish(recordOf(standIn), temporaryFolder(), publication, overrides);
  const second = await publish(recordOf(standIn), temporaryFolder(), publication, overrides);
  const there = held(standIn, 'CHG0030001');
  expect(there.notes).toHaveLength(1);
  expect(there.files).toEqual(publication.attachments.map(({ name, sha256 }) => [name, sha256]).sort());
  return { first, second, there };
}
