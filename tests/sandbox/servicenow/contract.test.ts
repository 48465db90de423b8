import { expect, it } from 'vitest';
import { CLIENT, PASSWORD, type Running, startStandIn } from '../../publish/servicenow/stand-in.ts';

const BASIC = `Basic ${Buffer.from(`uat.publisher:${PASSWORD}`).toString('base64')}`;
const CHANGES = '/api/now/table/change_request';

it('ignores a term of a query that it does not know, and gives every row', async () => {
  const standIn = await startStandIn();
  const one = await ask(standIn, `${CHANGES}?sysparm_query=number=CHG0030001&sysparm_fields=number,nonsense`);
  expect(one.body).toEqual({ result: [{ number: 'CHG0030001' }] });
  const all = await ask(standIn, `${CHANGES}?sysparm_query=numbr=CHG0030001`);
  expect((all.body.result as unknown[]).length).toBe(standIn.store.rows('change_request').length);
  expect((await ask(standIn, `${CHANGES}?sysparm_query=number=CHG1`)).body).toEqual({ result: [] });
});

it.each([
  ['/api/now/table/nothing', {}, 400, 'Invalid table nothing'],
  ['/api/now/nothing', {}, 400, 'Requested URI does not represent any resource'],
  [`${CHANGES}/0000`, {}, 404, 'No Record found'],
  [CHANGES, { headers: { accept: 'image/png' } }, 406, 'Not acceptable'],
  [CHANGES, { headers: { authorization: '' } }, 401, 'User Not Authenticated'],
  [CHANGES, { method: 'PUT', body: '{}' }, 405, 'Method not supported'],
] as const)('answers %s %o with %i', async (path, init, status, message) => {
  const answer = await ask(await startStandIn(), path, init as RequestInit);
  expect([answer.status, (answer.body.error as { message: string }).message]).toEqual([status, message]);
});

it('ignores what is read-only or unknown with 200, shows journals empty, and cuts what is too long', async () => {
  const standIn = await startStandIn();
  const id = standIn.store.change('CHG0030001')?.sys_id;
  const body = JSON.stringify({
    number: 'X',
    nonsense: 'y',
    work_notes: 'A note',
    test_plan: 'x'.repeat(5000),
  });
  const { status, body: answer } = await ask(standIn, `${CHANGES}/${id}`, { method: 'PATCH', body });
  expect(status).toBe(200);
  expect(answer.result).toMatchObject({ number: 'CHG0030001', work_notes: '', test_plan: 'x'.repeat(4000) });
});

it('lets a change move as its type allows, with its tasks', async () => {
  const standIn = await startStandIn();
  const row = standIn.store.change('CHG0030002');
  const move = async (state: string) =>
    (await ask(standIn, `${CHANGES}/${row?.sys_id}`, { method: 'PATCH', body: JSON.stringify({ state }) }))
      .status;
  expect(await move('0')).toBe(403);
  expect([await move('-2'), await move('-1')]).toEqual([200, 200]);
  const tasks = () => standIn.store.rows('change_task').map((task) => [task.short_description, task.state]);
  expect(tasks()).toEqual([
    ['Implement', '1'],
    ['Post implementation testing', '1'],
  ]);
  expect(await move('0')).toBe(200);
  expect(tasks().map(([, state]) => state)).toEqual(['4', '4']);
  expect(await move('3')).toBe(403);
});

it('gives tokens to its client alone, and counts requests where there is a limit', async () => {
  const standIn = await startStandIn({ perMinute: 2 });
  const form = { grant_type: 'client_credentials', client_id: CLIENT.id, client_secret: CLIENT.secret };
  const token = (more: object) =>
    fetch(`${standIn.address}/oauth_token.do`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, ...more }),
    });
  expect(await (await token({})).json()).toMatchObject({ token_type: 'Bearer', expires_in: 1799 });
  const refused = await token({ client_secret: 'no' });
  expect([refused.status, await refused.json()]).toEqual([
    401,
    { error_description: 'access_denied', error: 'server_error' },
  ]);
  const answers = [await ask(standIn, CHANGES), await ask(standIn, CHANGES), await ask(standIn, CHANGES)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
});

async function ask({ address }: Running, path: string, { headers, ...init }: RequestInit = {}) {
  const all = {
    authorization: BASIC,
    accept: 'application/json',
    'content-type': 'application/json',
    ...headers,
  };
  const answer = await fetch(`${address}${path}`, { ...init, headers: all });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  };
}
