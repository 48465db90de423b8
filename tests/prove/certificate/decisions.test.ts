import { describe, expect, it } from 'vitest';
import type { SignOffFact } from '../../../harness/judge/sign-off-fact.ts';
import { certificatePieces } from '../../../harness/prove/certificate/document.ts';
import { NO_PICTURES } from '../../../harness/prove/certificate/pictures.ts';
import type { DecisionFacts } from '../../../harness/prove/index.ts';
import { anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { picture } from '../run-folder.ts';
import { article, certificate, factsOn } from './made-certificate.ts';

const FAILED = aRun({ scenarios: [aScenario({ status: 'failed' }), aScenario({ id: 'CT-002' })] });

function withDecisions(decisions: DecisionFacts, record = FAILED): string {
  return [...certificatePieces({ ...factsOn(record), decisions })].join('');
}

function section(page: string, id: string): string {
  return page.slice(page.indexOf(`<h2 id="${id}"`)).split('</section>')[0] ?? '';
}

function aSignOff(overrides: Partial<SignOffFact> = {}): SignOffFact {
  return {
    id: 'so-1',
    gate: 'uat-exit',
    role: 'key user',
    service: 'Revenues',
    name: 'Rose Okafor',
    post: 'Team leader',
    decision: 'accept with conditions',
    conditions: [{ text: 'Correct the letter', owner: 'Bo Ek', due: '2026-12-10' }],
    at: '2026-11-22T09:00:00.000Z',
    state: 'valid',
    signer: 'ab12',
    ...overrides,
  };
}

const WAIVER = {
  scenarios: ['CT-001'],
  error: 'shows something else',
  reason: 'Corrected overnight',
  record: 'PRB0041234',
  approver: 'Helen Brightwater',
  approvedOn: '2026-11-20',
  expiresOn: '2026-12-15',
  state: 'in use',
} as const;

describe('what people decided', () => {
  it('shows waivers with reason, approver and end, and what they cover as failed and waived', () => {
    const page = withDecisions({ waivers: [WAIVER] });
    expect(section(page, 'verdict')).toMatch(/CT-001[\s\S]*in use[\s\S]*Corrected overnight \(PRB0041234\)/);
    expect(section(page, 'verdict')).toContain(
      'Helen Brightwater on 20 November 2026; ends on 15 December 2026',
    );
    expect(section(page, 'failures')).toContain('<b>waived</b>');
    expect(article(page, 'CT-001')).toContain('out failed');
    const refused = withDecisions({ waivers: [{ ...WAIVER, state: 'not accepted', why: 'It ended' }] });
    expect(section(refused, 'verdict')).toContain('<b>not accepted</b>. It ended');
    expect(section(refused, 'failures')).not.toContain('waived');
  });

  it('shows an override on the cover and above the rules', () => {
    const override = {
      approver: 'M. Castellan',
      reason: 'Bills must go',
      on: '2026-11-22',
      instead: 'NO-GO',
    } as const;
    const page = withDecisions({ overrides: [override] });
    expect(page.slice(0, page.indexOf('id="contents"'))).toContain(
      'The rules said NO-GO; M. Castellan decided otherwise: Bills must go',
    );
    expect(section(page, 'verdict')).toContain('M. Castellan decided otherwise on 22 November 2026');
  });

  it('shows who signed, whether it stands, and who is still to sign', () => {
    const lapsed = aSignOff({
      role: 'release manager',
      service: 'Digital',
      state: 'void',
      why: 'The version has changed',
    });
    const requiredSignOffs = [aSignOff(), lapsed].map(({ role, service }) => ({ role, service }));
    const part = section(withDecisions({ signOffs: [aSignOff(), lapsed], requiredSignOffs }), 'signatures');
    expect(part).toContain(
      '<b>accept with conditions</b> by <b>Rose Okafor</b>, Team leader, on 22 November 2026, 09:00',
    );
    expect(part).toContain('Correct the letter (Bo Ek, by 10 December 2026)');
    expect(part).toMatch(/VOID<\/span>: The version has changed/);
    expect(part).toContain('Still to sign:</b> release manager, Digital.');
    expect(section(withDecisions({ signOffs: [] }), 'signatures')).toContain('Nobody has signed yet');
    expect(section(certificate(FAILED), 'signatures'), 'boxes where no signatures are kept').toContain(
      'Signature',
    );
  });

  it('traces release notes to scenarios and their results', () => {
    const part = section(
      withDecisions({
        releaseNotes: [
          { id: 'RN-1', text: 'Refunds', scenarios: ['CT-001', 'CT-9'], notTested: null },
          { id: 'RN-2', text: 'Logo', scenarios: [], notTested: 'Looks only' },
        ],
      }),
      'scope',
    );
    expect(part).toMatch(
      /CT-001<\/b> <span[^>]*>failed<[\s\S]*CT-9<\/b> <span[^>]*>not run<[\s\S]*Not tested: Looks only/,
    );
  });
});

describe('what was done by hand', () => {
  const scenario = aScenario({
    wording: 'c'.repeat(64),
    attempts: [
      anAttempt({
        tester: 'Ada Lovelace',
        people: [],
        started: '2026-11-20T10:30:00.000Z',
        ended: '2026-11-20T10:30:00.000Z',
        durationMs: 0,
        note: 'All in order',
        media: [picture('whole')],
        steps: [aStep({ durationMs: 0, note: 'The address is clear' })],
      }),
    ],
    superseded: [anAttempt({ status: 'failed', tester: 'Bo Ek', reason: 'The fold hid it' })],
  });
  const manual = {
    workbook: { name: 'w.xlsx', sha256: 'd'.repeat(64) },
    supersedes: null,
    pictures: { kept: 1, leftOut: 2, confirmedBy: 'Rose Okafor' },
  };
  const page = certificate(aRun({ scenarios: [scenario], manual }));

  it('names the tester, the time, the notes, the pasted pictures and the result before', () => {
    const part = article(page, 'CT-001');
    expect(part).toContain('Ada Lovelace (by hand)');
    expect(part).toContain('20 November 2026, 10:30 ·');
    expect(part).toContain('Noted: The address is clear');
    expect(part).toContain('The tester adds: All in order');
    expect(part).toContain('the scenario as a whole, pasted by the tester');
    expect(part).toMatch(/took the place of: failed, by Bo Ek on .* The fold hid it/);
  });

  it('says what was decided about pasted pictures', () => {
    const part = section(page, 'performed');
    expect(part).toContain('Rose Okafor looked at the 1 pasted picture');
    expect(part).toContain('2 pasted pictures are left out');
  });
});

describe('the certificate without pictures', () => {
  it('has none, and says so', () => {
    const record = aRun({ scenarios: [aScenario({ attempts: [anAttempt({ media: [picture('x')] })] })] });
    const page = [...certificatePieces(factsOn(record), new Map(), NO_PICTURES)].join('');
    expect(page).not.toContain('<img');
    expect(section(page, 'deviations')).toContain('This version of the certificate has no pictures');
  });

  it('says what was left out of the evidence for its size', () => {
    const leftOut = { files: 812, bytes: 20_300_000, budgetBytes: 50_000_000, paths: new Set<string>() };
    const page = [...certificatePieces({ ...factsOn(FAILED), leftOut })].join('');
    expect(section(page, 'deviations')).toContain(
      '812 pictures and files are left out of the evidence (20.3 MB), so that the pack stays within 50 MB',
    );
  });
});
