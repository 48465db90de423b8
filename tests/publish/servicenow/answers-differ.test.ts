import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { answering, instead, showing, standInWith, storing, twice } from './manners.ts';
import { held, heldBy, publish, recordOf } from './stand-in.ts';

const CHANGE = 'GET /api/now/table/change_request/';
const TASK = 'Post implementation testing';

describe('answers', () => {
  it('without a body are no answer, and what was done is found', async () => {
    const nothing = (start: string) => answering(start, () => '');
    const standIn = await standInWith((one) => {
      for (const start of ['POST /api/now/attachment', 'PATCH ']) nothing(start)(one);
    });
    await twice(standIn);
  });

  it('with references in other forms lead to the task all the same', async () => {
    const links = showing('GET /api/now/table/change_task?', (row) => ({
      ...row,
      short_description: ` ${String(row.short_description).toUpperCase()}`,
      change_request: {
        display_value: 'CHG0030001',
        link: `https://x/api/now/table/change_request/${(row.change_request as { value: string }).value}`,
      },
    }));
    const standIn = await standInWith(links);
    const change_request = standIn.store.change('CHG0030001')?.sys_id ?? '';
    const task = standIn.store.insert('change_task', { change_request, short_description: TASK, state: '1' });
    await publish(recordOf(standIn), temporaryFolder(), aPublication(), { task: TASK });
    expect(heldBy(standIn, task.sys_id ?? '').notes).toHaveLength(1);
  });

  it('with more fields and objects for values are read', async () => {
    const all = showing(CHANGE, (row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { display_value: value, value }])),
    );
    const { second } = await twice(await standInWith(all));
    expect(second.alreadyThere).toBe(true);
  });

  it('to a query that was ignored hold every change, and only the one asked for will do', async () => {
    const ignored = (one: Parameters<Parameters<typeof standInWith>[0]>[0]) =>
      one.app.addHook('preHandler', async ({ query }) => {
        (query as Record<string, string>).sysparm_query = '';
      });
    const standIn = await standInWith(ignored);
    expect((await recordOf(standIn).find('CHG0030003')).number).toBe('CHG0030003');
    await expect(recordOf(standIn).find('CHG9999999')).rejects.toThrow('shows no change of this number');
  });

  it.each([
    [
      403,
      'it answered 403 and gave no reason. Ask the ServiceNow administrator for the right to read changes',
    ],
    [401, 'it answered 401 and gave no reason. Check SERVICENOW_USERNAME'],
    [302, 'it sends elsewhere (302) instead of answering. Check SERVICENOW_URL and the proxy'],
  ])('of a web page with %i say what to ask for', async (status, message) => {
    const page = instead('GET ', (_, reply) => reply.code(status).type('text/html').send('<html>No</html>'));
    await expect(recordOf(await standInWith(page)).find('CHG0030001')).rejects.toThrow(message);
  });

  it('keep line ends of fields as they like', async () => {
    const windows = storing('close_notes', (text) => text.replace(/\n/g, '\r\n'));
    const fields = { change: { close_notes: 'GO\n24 of 24 passed.\n' }, task: {} };
    const { first } = await twice(await standInWith(windows), aPublication(), { fields });
    expect(first.warnings).toEqual([]);
  });

  it('that end a token between two uploads lead to a new one', async () => {
    let uploads = 0;
    const standIn = await standInWith((one) =>
      instead('POST /api/now/attachment', () => {
        if (++uploads === 1) setTimeout(() => one.accounts.forgetTokens());
        return undefined;
      })(one),
    );
    await publish(recordOf(standIn, { oauth: true }), temporaryFolder(), aPublication());
    expect(held(standIn, 'CHG0030001').files).toHaveLength(2);
    expect(standIn.accounts.given).toBe(2);
  });
});
