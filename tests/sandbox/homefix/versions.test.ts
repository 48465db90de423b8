import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadEdition } from '../../../sandbox/kit/changes.ts';
import { type Clerk, type Office, openOffice } from './clerk.ts';

/** For every regression of 8.2: what tells the two versions apart, and what 8.1 and 8.2 answer. */
const REGRESSIONS: Readonly<
  Record<string, { ask: (office: Office) => Promise<unknown>; current: unknown; next: unknown }>
> = {
  'urgent-target-in-calendar-days': {
    ask: async (office) => {
      const agent = await office.clerk('a.begum');
      await agent.raise({ trade: 'Gas and heating', priority: 'Urgent', reported: '16/11/2026' });
      return agent.value('Target date');
    },
    current: '23/11/2026',
    next: '21/11/2026',
  },
  'emergency-saved-as-routine': {
    ask: async (office) => {
      const agent = await office.clerk('a.begum');
      await agent.raise({ trade: 'Plumbing', priority: 'Emergency' });
      return `${agent.value('Priority')} ${agent.value('Status')}`;
    },
    current: 'Emergency Issued',
    next: 'Routine Raised',
  },
  'damp-and-mould-missing': {
    ask: async (office) => {
      const agent = await office.clerk('a.begum');
      await agent.raise();
      return (await agent.open('/raise')).includes('Damp and mould');
    },
    current: true,
    next: false,
  },
  'cancel-asks-nothing': {
    ask: async (office) => {
      const officer = await office.clerk('d.novak');
      await officer.raise();
      return (await officer.open('/cancel')).includes('confirm(');
    },
    current: true,
    next: false,
  },
  'cancelled-repair-keeps-appointment': {
    ask: async (office) => {
      const officer = await office.clerk('d.novak');
      await officer.raise({ trade: 'Roofing' });
      await officer.appoint();
      await officer.open('/cancel');
      await officer.post('/cancel', 'save', { cboReason: 'Tenant withdrew' });
      return [officer.value('Status'), officer.value('Appointment')];
    },
    current: ['Cancelled', 'None'],
    next: ['Cancelled', '24/11/2026 AM'],
  },
  'variation-limit-a-penny-high': {
    ask: async (office) => {
      const officer = await office.clerk('d.novak');
      const statuses: string[] = [];
      for (const cost of ['322.39', '322.40', '322.41', '322.42']) {
        await officer.raise({ trade: 'Plumbing' });
        await officer.complete(cost);
        statuses.push(officer.value('Status'));
      }
      return statuses;
    },
    current: ['Completed', 'Completed', 'Awaiting approval', 'Awaiting approval'],
    next: ['Completed', 'Completed', 'Completed', 'Awaiting approval'],
  },
  'own-variation-approved': {
    ask: async (office) => {
      const supervisor = await office.clerk('c.hallam');
      const jobNumber = await supervisor.raise();
      await supervisor.complete('400.00');
      await supervisor.open('/variations');
      await supervisor.post('/variations', 'approve', {}, jobNumber);
      return supervisor.statusOf(jobNumber);
    },
    current: 'Awaiting approval',
    next: 'Completed',
  },
  'agent-may-complete': {
    ask: async (office) => {
      const agent = await office.clerk('a.begum');
      await agent.raise();
      await agent.complete('72.40');
      return agent.title;
    },
    current: 'Permission denied',
    next: 'Repair details',
  },
  'import-accepts-closed-job': {
    ask: async (office) => {
      const drain = await closedDrain(office);
      const liaison = await office.clerk('v.petrov');
      await liaison.sendFile('CLOSED', [`${drain},23/11/2026,140.00`]);
      await liaison.openRepair(drain);
      return liaison.value('Cost');
    },
    current: '95.00',
    next: '140.00',
  },
  'reject-report-without-reasons': {
    ask: async (office) => {
      const liaison = await office.clerk('v.petrov');
      await liaison.sendFile('REASONS', ['9999999,23/11/2026,95.00']);
      return (await liaison.open('/import/rejects')).split('\r\n')[1];
    },
    current: '1,9999999,23/11/2026,95.00,Unknown job number',
    next: '1,9999999,23/11/2026,95.00,',
  },
  'completed-on-target-counts-late': {
    ask: async (office) => {
      const supervisor = await office.clerk('c.hallam');
      await supervisor.open('/performance');
      await supervisor.post('/performance', 'cboMonth', { cboMonth: 'September 2026' });
      return /<td>All<\/td>(.*?)<\/tr>/.exec(supervisor.page)?.[1];
    },
    current: '<td>63</td><td>61</td><td>96.8</td>',
    next: '<td>63</td><td>47</td><td>74.6</td>',
  },
  'export-drops-leading-zeros': {
    ask: async (office) => {
      const officer = await office.clerk('d.novak');
      return (await officer.open('/export/file?month=2026-09')).split('\r\n')[1]?.split(',')[0];
    },
    current: expect.stringMatching(/^00\d{5}$/),
    next: expect.stringMatching(/^[1-9]\d{4}$/),
  },
};

/** What nobody's work depends on: both versions answer differently, and neither is wrong. */
const HARMLESS: Readonly<Record<string, (clerk: Clerk) => Promise<boolean>>> = {
  'usual-priority-proposed': async (clerk) => {
    await clerk.raise();
    await clerk.open('/raise');
    return (await clerk.post('/raise', 'cboTrade', { cboTrade: 'Electrical' })).includes(
      'value="Urgent" selected',
    );
  },
  'search-by-tenant': async (clerk) => (await clerk.open('/find')).includes('Tenant surname'),
  'days-open-shown': async (clerk) => {
    await clerk.raise();
    return (await clerk.open('/property')).includes('Days open');
  },
  'banner-recoloured': async (clerk) => (await clerk.open('/homefix.css')).includes('#0b4f53'),
  'save-icon-moved': async (clerk) => {
    await clerk.raise();
    const page = await clerk.open('/raise');
    return page.indexOf('save.gif') > page.indexOf('back.gif');
  },
  'job-number-caption': async (clerk) => (await clerk.open('/jobs')).includes('Job number'),
};

let current: Office;
let next: Office;
beforeAll(async () => {
  [current, next] = [await openOffice('current'), await openOffice('next')];
});
afterAll(() => Promise.all([current.close(), next.close()]));

test.each([
  ['current', '8.1'],
  ['next', '8.2'],
] as const)('%s is version %s', async (name, version) => {
  const address = { current, next }[name].address;
  expect(await (await fetch(`${address}/about`)).text()).toContain(`Version ${version}<`);
});

describe('every regression shows in 8.2 and not in 8.1', () => {
  test.each(Object.entries(REGRESSIONS))('%s', async (_id, regression) => {
    expect(await regression.ask(current)).toEqual(regression.current);
    expect(await regression.ask(next)).toEqual(regression.next);
  });
});

describe('intended and cosmetic changes are there', () => {
  test.each(Object.entries(HARMLESS))('%s', async (_id, changed) => {
    expect(await changed(await current.clerk('d.novak'))).toBe(false);
    expect(await changed(await next.clerk('d.novak'))).toBe(true);
  });
});

test('the version file lists exactly the changes that are proved here', () => {
  const listed = loadEdition('homefix', 'next').changes;
  const ids = (kinds: readonly string[]) =>
    listed.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  expect(ids(['regression']).sort()).toEqual(Object.keys(REGRESSIONS).sort());
  expect(ids(['intended', 'cosmetic']).sort()).toEqual(Object.keys(HARMLESS).sort());
});

async function closedDrain(office: Office): Promise<string> {
  const officer = await office.clerk('d.novak');
  const drain = await officer.raise({ trade: 'Drainage' });
  await officer.complete('95.00');
  return drain;
}
