/** Every regression that next.yaml lists shows in the next edition and not in the current one. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { planFeatures, readFeatures } from '../../../harness/gherkin/features.ts';
import { loadEdition } from '../../../sandbox/kit/changes.ts';
import { as, bill, council, openAccount, raiseRefund } from './visitor.ts';

const editions = { current: council('current'), next: council('next') };
type App = (typeof editions)['current'];

/** What each does, as an observation that differs: regression id → how to look at it. */
const OBSERVATIONS: Readonly<Record<string, (app: App) => Promise<unknown>>> = {
  'limit-a-penny-over': async (app) => {
    const { refund } = await raiseRefund(await as(app, 'r.okafor'), '500.01');
    return (await (await as(app, 'm.castellan')).post(`/refunds/${refund}/authorise`)).status;
  },
  'self-authorisation-in-bulk': async (app) => {
    const officer = await as(app, 'r.okafor');
    const { refund } = await raiseRefund(officer, '45.00');
    return (await officer.post('/refunds/authorise', { refund })).status;
  },
  'ninths-truncated': async (app) => {
    const officer = await as(app, 'r.okafor');
    return bill(officer, await openAccount(officer, { band: 'G' }));
  },
  'band-change-loses-discount': async (app) => {
    const officer = await as(app, 'r.okafor');
    const account = await openAccount(officer, { band: 'C' });
    await officer.post(`/accounts/${account}/relief`, { kind: 'single-person', from: '1 April 2026' });
    await officer.post(`/accounts/${account}/band`, { band: 'D', from: '1 October 2026' });
    return bill(officer, account);
  },
  'tax-base-drops-column': async (app) =>
    (await (await as(app, 'h.brightwater')).get('/returns/tax-base.csv')).body.split('\r\n')[0],
  'payment-file-renames-column': async (app) =>
    (await (await as(app, 'h.brightwater')).get('/refunds/payments.csv')).body.split('\r\n')[0],
  'billing-misses-last-account': async (app) => {
    const officer = await as(app, 'r.okafor');
    for (const band of ['B', 'C']) await openAccount(officer, { band, group: 'Pair' });
    const systems = await as(app, 't.szymanska');
    const { location } = await systems.post('/billing/new', { group: 'Pair', kind: 'live' });
    const text = async () => (await systems.get(location)).text;
    await vi.waitFor(async () => expect(await text()).toContain('Completed : 2 of 2'), { timeout: 5_000 });
    return /Billed \d+ Skipped/.exec(await text())?.[0];
  },
  'bank-details-shown-to-advisers': async (app) =>
    (await (await as(app, 's.pemberley')).get('/refunds/RF100481')).text.includes('Sort code'),
  'twelve-instalments-lose-pence': async (app) => {
    const officer = await as(app, 'r.okafor');
    const account = await openAccount(officer);
    await bill(officer, account);
    await officer.post(`/accounts/${account}/plan`, { instalments: '12', method: 'Direct Debit', day: '1' });
    return /Due Amount 1 April 2026 (\S+)/.exec((await officer.get(`/accounts/${account}/bills`)).text)?.[1];
  },
  'apostrophe-not-found': async (app) =>
    (await (await as(app, 's.pemberley')).get("/accounts?q=O'Connor")).text.includes("Ms Niamh O'Connor"),
  'plan-change-not-logged': async (app) => {
    const officer = await as(app, 'r.okafor');
    const account = await openAccount(officer);
    await officer.post(`/accounts/${account}/plan`, { instalments: '12', method: 'Direct Debit', day: '1' });
    const log = await (await as(app, 'a.devonport')).get(`/change-log?account=${account}`);
    return log.text.includes('Instalment plan changed');
  },
};

/** What the current edition shows, where it is worth spelling out. */
const RIGHT: Readonly<Record<string, unknown>> = {
  'limit-a-penny-over': 422,
  'self-authorisation-in-bulk': 422,
  'ninths-truncated': expect.stringMatching(/To pay £3,580\.62$/),
  'band-change-loses-discount': expect.stringMatching(/To pay £1,521\.52$/),
  'tax-base-drops-column': expect.stringContaining('Band A-,Band A,'),
  'payment-file-renames-column': 'Refund,Account,Payee,Sort code,Account number,Amount,Authorised by',
  'billing-misses-last-account': 'Billed 2 Skipped',
  'bank-details-shown-to-advisers': false,
  'twelve-instalments-lose-pence': '£179.37',
  'apostrophe-not-found': true,
  'plan-change-not-logged': true,
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scenarios = planFeatures(readFeatures(root, 'features/council-tax')).map(({ id }) => id);
const listed = loadEdition('council-tax', 'next').changes.filter((change) => change.kind === 'regression');

describe.each(listed)('$id', ({ id, 'caught by': caughtBy }) => {
  it('is not in the current edition', async () => {
    expect(await OBSERVATIONS[id]?.(editions.current)).toEqual(RIGHT[id]);
  });

  it('is in the next edition', async () => {
    expect(await OBSERVATIONS[id]?.(editions.next)).not.toEqual(RIGHT[id]);
  });

  it('names the scenarios that catch it', () => {
    expect(caughtBy ?? []).not.toEqual([]);
    for (const scenario of caughtBy ?? []) expect(scenarios).toContain(scenario);
  });
});

it('observes exactly the regressions that are listed', () => {
  expect(Object.keys(OBSERVATIONS).sort()).toEqual(listed.map(({ id }) => id).sort());
});

describe('what the next edition changes on purpose', () => {
  it('finds accounts by UPRN, offers bereavement as a reason and shows the first instalment', async () => {
    for (const [app, has] of [
      [editions.current, false],
      [editions.next, true],
    ] as const) {
      const officer = await as(app, 'r.okafor');
      expect((await officer.get('/accounts?q=100072000102')).text.includes('Mr Kwame Boateng')).toBe(has);
      expect((await officer.get('/accounts/72000102/refund')).text.includes('Bereavement')).toBe(has);
      expect((await officer.get('/accounts/72000101')).text.includes('First instalment')).toBe(has);
    }
  });

  it('moves the button, relabels the reason and looks different', async () => {
    for (const [app, has] of [
      [editions.current, false],
      [editions.next, true],
    ] as const) {
      const officer = await as(app, 'r.okafor');
      const { body } = await officer.get('/refunds/RF100482');
      expect(body.indexOf('Authorise</button>') < body.indexOf('Bank details')).toBe(true);
      expect(body.indexOf('Authorise</button>') < body.indexOf('Raised by')).toBe(has);
      expect((await officer.get('/accounts/72000102/refund')).text.includes('Reason for refund')).toBe(has);
      expect(body.includes('<html lang="en-GB" class="next">')).toBe(has);
    }
  });
});
