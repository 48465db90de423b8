import { describe, expect, it } from 'vitest';
import { as, council, openAccount, raiseRefund } from './visitor.ts';

const app = council('current');

describe('limits', () => {
  it.each([
    ['p.achterberg', '99.99', 303],
    ['p.achterberg', '100.00', 303],
    ['p.achterberg', '100.01', 422],
    ['m.castellan', '499.99', 303],
    ['m.castellan', '500.00', 303],
    ['m.castellan', '500.01', 422],
    ['h.brightwater', '4999.99', 303],
    ['h.brightwater', '5000.00', 303],
    ['h.brightwater', '5000.01', 422],
  ])('answers %s, who authorises £%s, with %i', async (username, amount, status) => {
    const { refund } = await raiseRefund(await as(app, 'r.okafor'), amount);
    const person = await as(app, username);
    expect((await person.post(`/refunds/${refund}/authorise`)).status).toBe(status);
    const after = status === 303 ? 'Status Authorised' : 'Status Awaiting authorisation';
    expect((await person.get(`/refunds/${refund}`)).text).toContain(after);
  });
});

it('refuses to let a person authorise their own, one by one or in bulk', async () => {
  const officer = await as(app, 'r.okafor');
  const { refund } = await raiseRefund(officer, '20.00');
  for (const [path, form] of [
    [`/refunds/${refund}/authorise`, {}],
    ['/refunds/authorise', { refund }],
  ] as const) {
    expect((await officer.post(path, form)).text).toContain('You raised this refund.');
  }
  expect((await officer.get(`/refunds/${refund}`)).text).toContain('Status Awaiting authorisation');
});

it('refunds no more than the credit, counting what already waits', async () => {
  const officer = await as(app, 'r.okafor');
  const account = await openAccount(officer);
  await officer.post(`/accounts/${account}/payment`, { amount: '80.00', method: 'Cheque' });
  const form = { reason: 'Overpayment', payee: 'X', sortCode: '00-00-00', accountNumber: '00000001' };
  const ask = async (amount: string) =>
    (await officer.post(`/accounts/${account}/refund`, { ...form, amount })).status;
  expect([await ask('80.01'), await ask('0'), await ask('50'), await ask('30.01'), await ask('30')]).toEqual([
    422, 422, 303, 422, 303,
  ]);
});

it('moves the balance once authorised, and only once', async () => {
  const { account, refund } = await raiseRefund(await as(app, 'r.okafor'), '60.00');
  const senior = await as(app, 'm.castellan');
  await senior.post(`/refunds/${refund}/authorise`);
  expect((await senior.get(`/accounts/${account}`)).text).toContain('Balance £0.00');
  expect((await senior.post(`/refunds/${refund}/authorise`)).text).toContain('already authorised');
  expect((await senior.post(`/refunds/${refund}/reject`, { rejection: 'Too late' })).status).toBe(422);
});

it('keeps bank details from advisers', async () => {
  const { refund } = await raiseRefund(await as(app, 'r.okafor'), '10.00');
  expect((await (await as(app, 's.pemberley')).get(`/refunds/${refund}`)).text).not.toContain('00012345');
  expect((await (await as(app, 'm.castellan')).get(`/refunds/${refund}`)).text).toContain('00012345');
});

it('treats what people type as text', async () => {
  const officer = await as(app, 'r.okafor');
  const account = await openAccount(officer, { name: '<script>alert(1)</script>' });
  expect((await officer.get(`/accounts/${account}`)).body).not.toContain('<script>alert');
  await officer.post(`/accounts/${account}/payment`, { amount: '5', method: 'Cheque' });
  const form = {
    amount: '5',
    reason: 'Overpayment',
    payee: '=1+1, "x"',
    sortCode: '00-00-00',
    accountNumber: '00000001',
  };
  await officer.post(`/accounts/${account}/refund`, form);
  const refund = /RF\d+/.exec((await officer.get(`/accounts/${account}/refunds`)).text)?.[0] ?? '';
  await (await as(app, 'm.castellan')).post(`/refunds/${refund}/authorise`);
  const file = await (await as(app, 'h.brightwater')).get('/refunds/payments.csv');
  expect(file.body).toContain(`${refund},${account},"'=1+1, ""x""",00-00-00,00000001,5.00,Marion Castellan`);
});
