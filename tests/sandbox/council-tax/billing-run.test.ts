import { expect, it, vi } from 'vitest';
import { as, council, openAccount, type Visitor } from './visitor.ts';

const app = council('current');

async function run(person: Visitor, group: string, kind: string): Promise<string> {
  const { location } = await person.post('/billing/new', { group, kind });
  const progress = () => person.get(`${location}/progress`);
  await vi.waitFor(async () => expect((await progress()).body).toContain('data-running="no"'), {
    timeout: 5_000,
  });
  return (await progress()).text;
}

it('bills a group, reports what it could not bill, and bills nobody twice', async () => {
  const officer = await as(app, 'r.okafor');
  const accounts = [];
  for (const band of ['', 'D', 'C']) accounts.push(await openAccount(officer, { band, group: 'Run' }));
  const systems = await as(app, 't.szymanska');
  expect(await run(systems, 'Run', 'trial')).toContain(
    'Billed 2 Skipped 0 Not billed 1 Total billed £4,058.03',
  );
  expect((await officer.get(`/accounts/${accounts[1]}/bills`)).text).toContain('No bill has been issued.');
  expect(await run(systems, 'Run', 'live')).toContain('Completed with errors : 3 of 3 accounts');
  expect((await officer.get(`/accounts/${accounts[1]}/bills`)).text).toContain('Annual billing £2,148.37');
  expect(await run(systems, 'Run', 'live')).toContain('Billed 0 Skipped 2 Not billed 1 Total billed £0.00');
});

it('shows progress while it goes on, and refuses a second run for the same group', async () => {
  const systems = await as(app, 't.szymanska');
  const { location } = await systems.post('/billing/new', { group: 'Westmoor', kind: 'trial' });
  expect((await systems.get(location)).body).toContain('data-running="yes"');
  expect((await systems.post('/billing/new', { group: 'Westmoor', kind: 'live' })).text).toContain(
    'already under way',
  );
});

it('refuses a group that nobody belongs to', async () => {
  const manager = await as(app, 'h.brightwater');
  expect((await manager.post('/billing/new', { group: 'Atlantis', kind: 'live' })).text).toContain(
    'No account belongs',
  );
});
