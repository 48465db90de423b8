import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PASSWORD } from '../password.ts';
import { Clerk, type Office, openOffice } from './clerk.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('current');
});
afterAll(() => office.close());

describe('signing in and sessions', () => {
  test('a wrong password shows the form again without a word', async () => {
    const stranger = await new Clerk(office.address).signIn('d.novak', 'wrong');
    expect(stranger.page).toContain('Homefix sign in');
    expect(await stranger.open('/welcome')).toContain('Your session has timed out');
  });

  test('signing in elsewhere ends the session before', async () => {
    const first = await office.clerk('s.whittle');
    expect(await first.open('/welcome')).toContain('Welcome Sam Whittle');
    await office.clerk('s.whittle');
    expect(await first.open('/welcome')).toContain('Your session has timed out');
  });

  test('a session ends when it is left alone for as long as was set', async () => {
    const trainee = await office.clerk('t.raine');
    await trainee.open('/settings');
    await trainee.post('/settings', 'save', { cboLength: '1 second (training)' });
    expect(await trainee.open('/welcome')).toContain('Welcome');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1_100 });
    expect(await trainee.open('/welcome')).toContain('Your session has timed out');
    vi.useRealTimers();
  });

  test('only the page shown last may post', async () => {
    const officer = await office.clerk('d.novak');
    await officer.open('/raise');
    const stale = officer.page;
    await officer.open('/diary');
    officer.page = stale;
    expect(await officer.post('/raise', 'save')).toContain('HFX-0409');
  });

  test('the sign-in page never repeats a password', async () => {
    expect((await new Clerk(office.address).signIn('d.novak', 'wrong')).page).not.toContain('wrong');
    expect((await office.clerk('d.novak')).page).not.toContain(PASSWORD);
  });
});

describe('raising', () => {
  test.each([
    ['no trade', { trade: '' }, 'Please select a trade.'],
    ['no description', { description: ' ' }, 'Please enter a description of the fault.'],
    ['tomorrow', { reported: '24/11/2026' }, 'The date reported cannot be in the future.'],
    ['29 days ago', { reported: '25/10/2026' }, 'The date reported cannot be more than 28 days ago.'],
    ['no such day', { reported: '31/11/2026' }, 'Please enter the date reported as DD/MM/YYYY.'],
    [
      'a leaseholder’s kitchen',
      { uprn: '100990000043' },
      'Leasehold property: only repairs to communal areas can be raised.',
    ],
  ])('is refused for %s', async (_case, entered, refusal) => {
    const agent = await office.clerk('a.begum');
    expect(await agent.raise(entered)).toBe('');
    expect(agent.alert).toBe(refusal);
  });

  test('text that looks like markup stays text', async () => {
    const agent = await office.clerk('a.begum');
    await agent.raise({ description: '<b>leak</b>' });
    expect(agent.page).toContain('&#60;b&#62;leak');
    expect(agent.page).not.toContain('<b>leak');
  });

  test('target dates skip weekends and Christmas', async () => {
    const agent = await office.clerk('a.begum');
    await agent.raise({ priority: 'Emergency', reported: '20/11/2026' });
    expect(agent.value('Target date')).toBe('21/11/2026');
    await agent.raise({ priority: 'Urgent', reported: '21/11/2026' });
    expect(agent.value('Target date')).toBe('27/11/2026');
    await agent.raise({ priority: 'Routine', reported: '23/11/2026' });
    expect(agent.value('Target date')).toBe('07/01/2027');
  });
});

describe('roles are enforced on the server', () => {
  test.each([
    ['a.begum', '/triage', 'save', { cboTrade: 'Plumbing', cboPriority: 'Urgent' }],
    ['a.begum', '/complete', 'save', { txtCost: '72.40', txtCompleted: '23/11/2026' }],
    ['a.begum', '/cancel', 'save', { cboReason: 'No access' }],
    ['n.ashby', '/raise', 'save', {}],
    ['n.ashby', '/appoint', 'save', {}],
    ['d.novak', '/variations', 'approve', {}],
    ['a.begum', '/import', 'load', { filFile: 'HEADER,KLS,X\nTRAILER,0,0.00' }],
    ['c.hallam', '/import', 'load', { filFile: 'HEADER,KLS,Y\nTRAILER,0,0.00' }],
    ['a.begum', '/export', 'export', { cboMonth: 'September 2026' }],
  ])('%s may not use %s', async (username, path, event, fields) => {
    const jobNumber = await (await office.clerk('m.adeyemi')).raise();
    const clerk = await office.clerk(username);
    await clerk.openRepair(jobNumber);
    await clerk.open(path);
    expect(clerk.title).not.toBe('Permission denied');
    await clerk.post(path, event, fields);
    expect(clerk.title).toBe('Permission denied');
    expect(await clerk.statusOf(jobNumber)).toBe('Raised');
  });

  test('the job list is not to be had by its address alone', async () => {
    const agent = await office.clerk('a.begum');
    expect(await agent.open('/export/file?month=2026-09')).not.toContain('UPRN');
  });
});

describe('variations', () => {
  test('a supervisor approves what an officer submitted, and nobody their own', async () => {
    const supervisor = await office.clerk('c.hallam');
    const own = await supervisor.raise();
    await supervisor.complete('500.00');
    expect(supervisor.value('Status')).toBe('Awaiting approval');
    await supervisor.open('/variations');
    await supervisor.post('/variations', 'approve', {}, own);
    expect(supervisor.alert).toBe('');
    expect(await supervisor.statusOf(own)).toBe('Awaiting approval');
    const other = await office.clerk('p.sood');
    await other.open('/variations');
    await other.post('/variations', 'approve', {}, own);
    expect(await other.statusOf(own)).toBe('Completed');
  });

  test('a rejection needs a reason and sends the repair back', async () => {
    const officer = await office.clerk('d.novak');
    const jobNumber = await officer.raise();
    await officer.complete('500.00');
    const supervisor = await office.clerk('c.hallam');
    await supervisor.open('/variations');
    await supervisor.post('/variations', 'reject', {}, jobNumber);
    expect(supervisor.alert).toBe('Please enter a reason for the rejection.');
    await supervisor.post('/variations', 'reject', { txtReason: 'Too dear' }, jobNumber);
    expect(await supervisor.statusOf(jobNumber)).toBe('Issued');
  });
});

describe('appointments', () => {
  test('no two repairs are offered the same slots', async () => {
    const agent = await office.clerk('a.begum');
    await agent.raise({ trade: 'Glazing' });
    await agent.open('/appoint');
    const first = agent.offers();
    await agent.raise({ trade: 'Glazing' });
    await agent.open('/appoint');
    expect(first).toHaveLength(3);
    expect(agent.offers().filter((slot) => first.includes(slot))).toEqual([]);
  });

  test('a slot that was not offered cannot be booked', async () => {
    const agent = await office.clerk('a.begum');
    await agent.raise({ trade: 'Glazing' });
    await agent.open('/appoint');
    await agent.post('/appoint', 'save', { optSlot: 'Glazing|2026-12-24|PM|GLA2' });
    expect(agent.alert).toBe('Please select an appointment.');
  });
});

test('every start has the same records', async () => {
  const other = await openOffice('current');
  const [here, there] = [await office.clerk('d.novak'), await other.clerk('d.novak')];
  const path = '/export/file?month=2026-08';
  expect(await there.open(path)).toBe(await here.open(path));
  await other.close();
});
