import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunContext } from '../../../harness/run/context.ts';
import { holdBack } from '../../../harness/run/hold-back.ts';
import type { ReadyReport } from '../../../harness/run/ready/report.ts';
import { requireStanding } from '../../../harness/run/standing/require-standing.ts';
import { Notes } from '../../../harness/run/standing/standing.ts';
import { shutOutIn, type Unattended, whyTooLate } from '../../../harness/run/unattended.ts';
import { anApplication } from '../../run-record.ts';

const UNATTENDED: Unattended = { until: null, timeIsUp: 'It was up.', heldBack: [], shutOut: [] };
/** Nothing listens there. */
const CT = { key: 'council-tax', address: 'http://127.0.0.1:9' };

function context(unattended: Partial<Unattended> = {}): RunContext {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-unattended-'));
  const header = { applications: [anApplication()] };
  return { folder, header, unattended: { ...UNATTENDED, ...unattended } } as unknown as RunContext;
}

function tried({ folder }: RunContext, persona?: string, target = CT): Promise<unknown> {
  return requireStanding(new Notes(folder), target, persona).then(
    () => 'it may begin',
    (error: unknown) => error,
  );
}

describe('a run that nobody watches', () => {
  it('blocks an application that is silent without trying it, and no other', async () => {
    const run = context();
    holdBack(run, { silent: { 'council-tax': 'net::ERR_CONNECTION_REFUSED' } });
    expect(await tried(run, 'clerk')).toMatchObject({
      message: 'Council Tax did not answer: net::ERR_CONNECTION_REFUSED.',
      trouble: { kind: 'application down', application: 'council-tax' },
    });
    expect(await tried(run, 'clerk', { ...CT, key: 'homefix' })).toBe('it may begin');
  });

  it('blocks what was waited for in vain with that reason, whatever else is wrong with it', async () => {
    const run = context({ heldBack: [{ application: 'council-tax', reason: 'Billing was not done.' }] });
    holdBack(run, { silent: { 'council-tax': 'it answered 503' } });
    expect(await tried(run)).toMatchObject({
      message: 'Billing was not done.',
      trouble: { kind: 'waited for' },
    });
    expect(new Notes(run.folder).read()).toHaveLength(1);
  });

  it('begins nothing once its time is up', () => {
    const until = '2026-11-29T07:05:00.000Z';
    expect(whyTooLate({ ...UNATTENDED, until }, Date.parse(until) - 1)).toBeUndefined();
    expect(whyTooLate({ ...UNATTENDED, until }, Date.parse(until))).toBe('It was up.');
    expect(whyTooLate(UNATTENDED, Date.parse(until))).toBeUndefined();
    expect(whyTooLate(null, Date.parse(until))).toBeUndefined();
  });
});

describe('people whom the look before the packs found shut out', () => {
  const refused = (persona: string) => ({
    application: 'council-tax',
    check: 'sign-in',
    status: 'failed' as const,
    said: `x.one (${persona}): Not let in.`,
    trouble: { kind: 'sign-in' as const, about: persona },
  });
  const fine = {
    application: 'council-tax',
    check: 'sign-in',
    status: 'ok' as const,
    said: 'x.two (auditor)',
  };
  const report = (...checks: ReadyReport['checks']) =>
    ({ applications: [{ key: 'council-tax', name: 'Council Tax', address: '' }], checks }) as ReadyReport;

  it('shut out everybody where there are two, and nobody got in', async () => {
    const run = context({ shutOut: shutOutIn(report(refused('clerk'), refused('manager'))) });
    holdBack(run, { silent: {} });
    const error = await tried(run, 'auditor');
    expect(error).toMatchObject({ trouble: { kind: 'sign-in', about: 'auditor', untried: true } });
    expect(String(error)).toContain('met this: Not let in.');
  });

  it('are left to the packs where somebody got in', async () => {
    expect(shutOutIn(report(refused('clerk'), refused('manager'), fine))).toEqual([]);
    const soon = {
      ...fine,
      status: 'note' as const,
      said: 'x.two (auditor): the password expires in 3 days',
    };
    expect(shutOutIn(report(refused('clerk'), soon))).toEqual([]);
  });

  it('keep only themselves out where there is one', async () => {
    const run = context({ shutOut: shutOutIn(report(refused('clerk'))) });
    holdBack(run, { silent: {} });
    expect(await tried(run, 'auditor')).toBe('it may begin');
    expect(await tried(run, 'clerk')).not.toBe('it may begin');
  });
});
