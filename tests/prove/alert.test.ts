import { describe, expect, it } from 'vitest';
import { judge } from '../../harness/judge/index.ts';
import { alertOf, workNote } from '../../harness/prove/index.ts';
import { causesOf } from '../../harness/run/causes/causes-of.ts';
import type { RunRecord, ScenarioRecord, Trouble } from '../../harness/run/schema.ts';
import { anInput, aPack } from '../judge/judge-input.ts';
import { anAttempt, aRun, aScenario } from '../run-record.ts';

const ZONE = 'Europe/London';
const CONTACTS = {
  call: [
    { name: 'Duty manager', phone: '020 7946 0100', for: [] },
    { name: 'Revenues on call', phone: '020 7946 0142', for: ['council-tax'] },
    { name: 'Housing on call', phone: '020 7946 0199', for: ['homefix'] },
  ],
  backOutDecision: { at: '2026-11-22 09:00', by: 'Ifeoma Blackwood' },
};

function red(
  id: string,
  status: 'failed' | 'blocked',
  trouble: Trouble,
  reason = 'It was so.',
): ScenarioRecord {
  return aScenario({ id, status, reason, attempts: [anAttempt({ status, reason, people: [], trouble })] });
}

function verdictOn(...scenarios: ScenarioRecord[]) {
  const run: RunRecord = aRun({ scenarios });
  const runs = [{ ...run, causes: causesOf(run, []) }];
  const planned = scenarios.map(({ id, title, application, risk }) => ({ id, title, application, risk }));
  return judge(anInput({ runs, packs: [aPack({ planned })] }));
}

const signIn = (id: string, about: string) => red(id, 'blocked', { kind: 'sign-in', about });

describe('what reaches a phone', () => {
  it('is the application and its cause, three lines, whom to call and until when', () => {
    const verdict = verdictOn(signIn('CT-001', 'clerk'), signIn('CT-002', 'auditor'));
    const { what, sentence, lines, people } = alertOf(verdict, CONTACTS, ZONE);
    expect(what).toBe('Council Tax, sign-in is broken for everybody');
    expect(sentence).toMatch(/^NO-GO: Council Tax, sign-in is broken for everybody\. Sign in by hand once; /);
    expect(lines).toEqual([
      'Signing in to Council Tax is broken for everyone: It was so.',
      'Took down 2 scenarios (CT-001, CT-002). No earlier run that is kept shows it working.',
      expect.stringMatching(/^What to do: Sign in by hand once/),
    ]);
    expect(people).toEqual([
      'Call Revenues on call, 020 7946 0142 (for Council Tax).',
      'Call Duty manager, 020 7946 0100.',
      'Back out or stay: to be decided by Sunday, 22 November 2026, 09:00 (Ifeoma Blackwood decides).',
    ]);
  });

  it.each([
    [[red('CT-001', 'blocked', { kind: 'application down' })], 'Council Tax is down'],
    [[red('CT-001', 'blocked', { kind: 'waited for' })], 'Council Tax was not ready in time'],
    [[aScenario(), signIn('CT-002', 'clerk')], 'Council Tax, sign-in is broken for the clerk'],
    [[aScenario(), red('CT-002', 'blocked', { kind: 'hang' })], 'Council Tax, a page hangs'],
    [
      [
        red('CT-001', 'failed', { kind: 'behaviour' }, 'expected 1'),
        red('CT-002', 'failed', { kind: 'behaviour' }, 'expected 2'),
      ],
      'Council Tax, 2 scenarios failed',
    ],
    [
      [red('CT-001', 'failed', { kind: 'behaviour' }), red('CT-002', 'blocked', { kind: 'certificate' })],
      'Council Tax, its certificate is refused, and 1 thing more',
    ],
  ])('names the cause in a few words', (scenarios, what) => {
    expect(alertOf(verdictOn(...scenarios), undefined, ZONE).what).toBe(what);
  });

  it('says of a GO what passed it, and of a NO-GO without a cause its first reason', () => {
    const go = judge(anInput());
    expect(alertOf(go, CONTACTS, ZONE)).toMatchObject({
      what: `${go.release.name}, gate ${go.gate}`,
      sentence: null,
    });
    const old = judge({ ...anInput(), now: new Date('2027-11-22T08:30:00.000Z') });
    expect(alertOf(old, undefined, ZONE).what).toBe(
      `${go.release.name}, the oldest evidence is of 22 November 2026 at 07:15, 365 days before the verdict`,
    );
    const { sentence, lines } = alertOf(old, undefined, ZONE);
    expect(sentence).toMatch(
      /^NO-GO: .*\. Run its packs again: uat release council-tax-2026-2 --gate uat-exit\.$/,
    );
    expect(lines).toEqual([
      expect.stringMatching(/^The oldest evidence is of 22 November 2026/),
      'What to do: Run its packs again: uat release council-tax-2026-2 --gate uat-exit.',
    ]);
    const late = alertOf(old, CONTACTS, ZONE).people.at(-1);
    expect(late).toMatch(/^Back out or stay: was to be decided by/);
  });

  it('comes first in the work note, where there is something to do', () => {
    const verdict = verdictOn(signIn('CT-001', 'clerk'));
    const facts = { timeZone: ZONE, attachments: [], manifestA: 'a', manifestB: 'b' };
    const note = workNote(verdict, { ...facts, alert: alertOf(verdict, CONTACTS, ZONE) });
    expect(note.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^NO-GO: Council Tax, sign-in is broken for the clerk\. Check these accounts/),
      'Call Revenues on call, 020 7946 0142 (for Council Tax).',
    ]);
    const go = judge(anInput());
    expect(workNote(go, { ...facts, alert: alertOf(go, CONTACTS, ZONE) })).toMatch(/^GO: /);
  });

  it('leaves out what a waiver let through', () => {
    const verdict = verdictOn(aScenario());
    expect(verdict).not.toHaveProperty('causes');
  });
});
