import { expect, it } from 'vitest';
import { as, council, raiseRefund, Visitor } from './visitor.ts';

const app = council('current');

it('sends somebody who is not signed in to sign in, and back again', async () => {
  const visitor = new Visitor(app);
  expect((await visitor.get('/accounts?q=x')).location).toBe('/sign-in?return=%2Faccounts%3Fq%3Dx');
  const form = { username: 'r.okafor', password: 'a-password-for-tests', return: '/accounts?q=x' };
  expect((await visitor.post('/sign-in', form)).location).toBe('/accounts?q=x');
});

it('never sends anybody on to another site', async () => {
  const form = { username: 'r.okafor', password: 'a-password-for-tests', return: '//example.org/' };
  expect((await new Visitor(app).post('/sign-in', form)).location).toBe('/');
});

it('refuses a wrong password', async () => {
  const answer = await new Visitor(app).post('/sign-in', { username: 'r.okafor', password: 'wrong' });
  expect([answer.status, answer.text]).toEqual([
    422,
    expect.stringContaining('The user name or the password is wrong.'),
  ]);
});

it('lets nobody in after signing out', async () => {
  const officer = await as(app, 'r.okafor');
  await officer.post('/sign-out');
  expect((await officer.get('/accounts')).status).toBe(302);
});

it('shows its version to anybody', async () => {
  expect((await new Visitor(app).get('/about')).text).toContain('Version 2026.2');
});

it.each([
  [
    's.pemberley',
    ['/accounts', '/refunds'],
    ['/accounts/new', '/billing', '/returns', '/returns/tax-base.csv', '/change-log'],
  ],
  [
    'r.okafor',
    ['/accounts/new', '/billing'],
    ['/billing/new', '/refunds/payments.csv', '/returns', '/change-log'],
  ],
  [
    'm.castellan',
    ['/accounts/new', '/billing'],
    ['/billing/new', '/refunds/payments.csv', '/returns', '/change-log'],
  ],
  [
    'h.brightwater',
    ['/accounts/new', '/billing/new', '/refunds/payments.csv', '/returns', '/change-log'],
    [],
  ],
  [
    't.szymanska',
    ['/billing/new', '/refunds/payments.csv', '/returns/tax-base.csv', '/change-log'],
    ['/accounts/new'],
  ],
  [
    'a.devonport',
    ['/accounts', '/billing', '/returns', '/change-log'],
    ['/accounts/new', '/billing/new', '/refunds/payments.csv'],
  ],
])('opens for %s what the role includes, and nothing else', async (username, open, closed) => {
  const person = await as(app, username);
  for (const path of open) expect([path, (await person.get(path)).status]).toEqual([path, 200]);
  for (const path of closed) expect([path, (await person.get(path)).status]).toEqual([path, 403]);
});

it.each(['bills', 'payment', 'relief', 'band', 'plan', 'contact', 'close', 'refund'])(
  'refuses a %s that is sent without the form by those who may not maintain accounts',
  async (end) => {
    for (const username of ['s.pemberley', 't.szymanska', 'a.devonport']) {
      expect((await (await as(app, username)).post(`/accounts/72000102/${end}`)).status).toBe(403);
    }
  },
);

it.each(['s.pemberley', 't.szymanska', 'a.devonport'])('lets %s authorise nothing', async (username) => {
  const { refund } = await raiseRefund(await as(app, 'r.okafor'), '1.00');
  const person = await as(app, username);
  expect((await person.post(`/refunds/${refund}/authorise`)).status).toBe(403);
  expect((await person.post('/refunds/authorise', { refund })).status).toBe(403);
});

it('lets an adviser write a note, and an auditor only read it', async () => {
  const note = { text: 'Rang about a refund' };
  expect((await (await as(app, 's.pemberley')).post('/accounts/72000102/notes', note)).status).toBe(303);
  const auditor = await as(app, 'a.devonport');
  expect((await auditor.post('/accounts/72000102/notes', note)).status).toBe(422);
  expect((await auditor.get('/accounts/72000102/notes')).text).toContain('Rang about a refund');
});
