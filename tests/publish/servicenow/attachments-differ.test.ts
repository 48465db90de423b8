import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../../sandbox/servicenow/app.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { answering, instead, showing, standInWith, twice } from './manners.ts';
import { held, publish, recordOf } from './stand-in.ts';

const ATTACHMENTS = 'GET /api/now/attachment?';

describe('attachments', () => {
  it.each([
    ['no hash', () => ({ hash: '' })],
    ['no hash and no size', () => ({ hash: '', size_bytes: '' })],
    ['a hash in capitals', ({ hash }: { hash?: unknown }) => ({ hash: String(hash).toUpperCase() })],
  ])('that come with %s are known again', async (_, other) => {
    const standIn = await standInWith(showing(ATTACHMENTS, (row) => ({ ...row, ...other(row) })));
    const { second } = await twice(standIn);
    expect(second.alreadyThere).toBe(true);
  });

  it('that are pending for a while are waited for, and neither sent again nor taken away', async () => {
    const seen = new Map<unknown, number>();
    const pending = showing(ATTACHMENTS, (row) => {
      seen.set(row.sys_id, (seen.get(row.sys_id) ?? 0) + 1);
      return (seen.get(row.sys_id) ?? 0) > 3 ? row : { ...row, state: 'pending', hash: '', size_bytes: '0' };
    });
    await twice(await standInWith(pending));
    expect(seen.size).toBe(2);
  });

  it('that stay pending for ever are sent anew', async () => {
    let stuck: unknown;
    const pending = showing(ATTACHMENTS, (row) => {
      stuck ??= row.sys_id;
      return row.sys_id === stuck ? { ...row, state: 'pending', hash: '' } : row;
    });
    await twice(await standInWith(pending));
  });

  it('of this name with another content are replaced', async () => {
    const publication = aPublication();
    const standIn = await standInWith(() => {});
    const record = recordOf(standIn);
    const change = await record.find('CHG0030001');
    const [one, other] = publication.attachments;
    await record.attach(change, { name: one?.name ?? '', path: other?.file ?? '', bytes: other?.bytes ?? 0 });
    await twice(standIn, publication);
  });

  it('are listed page by page where the instance gives few at a time', async () => {
    const from: unknown[] = [];
    const few = ({ app }: StandIn) => {
      app.addHook('preHandler', async ({ query, url }) => {
        if (url.startsWith('/api/now/attachment?')) Object.assign(query as object, { sysparm_limit: '1' });
      });
    };
    const linked = answering(ATTACHMENTS, (body, { query }, reply) => {
      const at = Number((query as { sysparm_offset?: string }).sysparm_offset);
      from.push(at);
      const next = `,<https://x/api/now/attachment?sysparm_limit=1&sysparm_offset=${at + 1}>;rel="next"`;
      const isLast = JSON.parse(body).result.length === 0;
      reply.header('link', `<https://x/?sysparm_offset=0>;rel="first"${isLast ? '' : next}`);
      return body;
    });
    const two = (one: StandIn) => {
      few(one);
      linked(one);
    };
    const { second } = await twice(await standInWith(two));
    expect(second.alreadyThere).toBe(true);
    expect(from).toContain(1);
  });

  it('that a gateway finds too large are left out, whatever it answers with', async () => {
    const gateway = instead('POST /api/now/attachment', (request, reply) => {
      request.raw.resume();
      return reply.code(413).type('text/html').send('<h1>Request Entity Too Large</h1>');
    });
    const standIn = await standInWith(gateway);
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), aPublication());
    expect(warnings?.[0]).toContain('ServiceNow does not take it (1 KB): "413, without a reason"');
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
  });

  it('that arrive late, when another copy is there, are taken away before the end', async () => {
    const { attachments } = aPublication();
    const late = {
      file_name: attachments[0]?.name ?? '',
      hash: attachments[0]?.sha256 ?? '',
      size_bytes: '20',
    };
    let isFirst = true;
    const silent = instead('POST /api/now/attachment', (request, reply) => {
      if (!isFirst) return undefined;
      isFirst = false;
      request.raw.resume();
      return reply.hijack();
    });
    const slow = instead('PATCH /api/now/table/change_request', (_request, _reply, { store }) => {
      const table_sys_id = store.change('CHG0030001')?.sys_id ?? '';
      const isThere = store.rows('sys_attachment').some(({ sys_id }) => sys_id === 'late');
      if (!isThere)
        store.insert('sys_attachment', { ...late, table_sys_id, sys_id: 'late', state: 'available' });
      return undefined;
    });
    const standIn = await standInWith((one) => {
      silent(one);
      slow(one);
    });
    const record = recordOf(standIn, { answerWithinMs: 200 });
    await publish(record, temporaryFolder(), aPublication());
    expect(held(standIn, 'CHG0030001').files.map(([name]) => name)).toEqual(
      attachments.map(({ name }) => name),
    );
  });
});
