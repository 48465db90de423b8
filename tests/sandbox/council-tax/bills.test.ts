import { expect, it } from 'vitest';
import { as, bill, council, openAccount } from './visitor.ts';

const app = council('current');
const officer = await as(app, 'r.okafor');

it.each([
  ['A', '£1,432.25'],
  ['B', '£1,670.95'],
  ['C', '£1,909.66'],
  ['D', '£2,148.37'],
  ['E', '£2,625.79'],
  ['F', '£3,103.20'],
  ['G', '£3,580.62'],
  ['H', '£4,296.74'],
])('bills band %s at %s', async (band, total) => {
  expect(await bill(officer, await openAccount(officer, { band }))).toMatch(new RegExp(`To pay ${total}$`));
});

it.each([
  ['single-person', '£1,611.28'],
  ['disregarded', '£1,074.18'],
  ['students', '£0.00'],
  ['disabled-band', '£1,909.66'],
  ['empty-home', '£4,296.74'],
  ['second-home', '£4,296.74'],
])('bills band D with %s at %s', async (kind, total) => {
  const account = await openAccount(officer);
  await officer.post(`/accounts/${account}/relief`, { kind, from: '1 April 2026' });
  expect(await bill(officer, account)).toMatch(new RegExp(`To pay ${total}$`));
});

it('takes a council tax reduction off what the discount leaves', async () => {
  const account = await openAccount(officer);
  await officer.post(`/accounts/${account}/relief`, { kind: 'single-person', from: '1 April 2026' });
  await officer.post(`/accounts/${account}/relief`, {
    kind: 'council-tax-reduction',
    from: '1 April 2026',
    percent: '50',
  });
  expect(await bill(officer, account)).toContain('Council tax reduction (50%) -£805.64 To pay £805.64');
});

it('charges by days around every change, and the parts join without a gap', async () => {
  const account = await openAccount(officer, { band: 'C' });
  await officer.post(`/accounts/${account}/relief`, { kind: 'single-person', from: '1 April 2026' });
  await officer.post(`/accounts/${account}/band`, { band: 'D', from: '1 October 2026' });
  expect(await bill(officer, account)).toBe(
    'Band C: 1 April 2026 to 30 September 2026 (183 days) £957.45 Single person discount (25%) -£239.36 ' +
      'Band D: 1 October 2026 to 31 March 2027 (182 days) £1,071.24 Single person discount (25%) -£267.81 To pay £1,521.52',
  );
});

it('counts the last day of a discount as a day with it', async () => {
  const account = await openAccount(officer);
  await officer.post(`/accounts/${account}/relief`, { kind: 'single-person', from: '1 April 2026' });
  await officer.post(`/accounts/${account}/relief/0/end`, { to: '30 September 2026' });
  const lines = await bill(officer, account);
  expect(lines).toContain('Band D: 1 April 2026 to 30 September 2026 (183 days) £1,077.13 Single person');
  expect(lines).toMatch(/To pay £1,879\.09$/);
});

it('bills again when something changes, and the account shows the difference', async () => {
  const account = await openAccount(officer);
  await bill(officer, account);
  await officer.post(`/accounts/${account}/payment`, { amount: '2,148.37', method: 'Cheque' });
  await officer.post(`/accounts/${account}/close`, { to: '30 September 2026' });
  expect((await officer.get(`/accounts/${account}`)).text).toContain('Balance £1,071.24 in credit');
});

it.each(['10', '12'])('makes %s instalments add up to the bill', async (instalments) => {
  const account = await openAccount(officer);
  await bill(officer, account);
  await officer.post(`/accounts/${account}/plan`, { instalments, method: 'Direct Debit', day: '1' });
  const { text } = await officer.get(`/accounts/${account}/bills`);
  const amounts = [...text.replace(/.*Due Amount/, '').matchAll(/£([\d,.]+)/g)].map(([, amount]) =>
    Number(amount?.replace(',', '')),
  );
  expect([amounts.length, amounts.reduce((sum, amount) => sum + amount, 0).toFixed(2)]).toEqual([
    Number(instalments),
    '2148.37',
  ]);
});

it('refuses a bill without a band, a second discount, a second account for a home and days that do not exist', async () => {
  const unbanded = await openAccount(officer, { band: '' });
  expect((await officer.post(`/accounts/${unbanded}/bills`)).text).toContain('has no band yet');
  const account = await openAccount(officer, { line1: '1 Twin Street' });
  await officer.post(`/accounts/${account}/relief`, { kind: 'single-person', from: '1 April 2026' });
  const second = await officer.post(`/accounts/${account}/relief`, {
    kind: 'disregarded',
    from: '1 May 2026',
  });
  expect(second.text).toContain('already has a single person discount from 1 April 2026');
  expect(await openAccount(officer, { line1: '1 twin street', postcode: 'zz99zz' })).toBe('');
  const february = await officer.post(`/accounts/${account}/close`, { to: '30 February 2027' });
  expect(february.text).toContain('Enter the last day of liability as a date');
});
