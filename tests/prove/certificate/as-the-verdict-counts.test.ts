import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../harness/judge/index.ts';
import { certificatePieces } from '../../../harness/prove/certificate/document.ts';
import { anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { article, factsOn } from './made-certificate.ts';

const FAILED = aRun({ scenarios: [aScenario({ status: 'failed' }), aScenario({ id: 'CT-002' })] });

function pageWith(changed: (verdict: Verdict) => Partial<Verdict>, record = FAILED): string {
  const facts = factsOn(record);
  const verdict = { ...facts.verdict, ...changed(facts.verdict) };
  return [...certificatePieces({ ...facts, verdict })].join('');
}

function section(page: string, id: string): string {
  return page.slice(page.indexOf(`<h2 id="${id}"`)).split('</section>')[0] ?? '';
}

const WAIVER: Verdict['waivers'][number] = {
  ...{ scenario: 'CT-001', error: 'expected a refund', reason: 'By hand', record: 'PRB1', approver: 'Dana' },
  ...{ approvedOn: '2026-11-20', expiresOn: '2026-12-01', faults: [], covered: ['CT-001'] },
  state: 'in use',
};

function untested(count: number, why: string): Verdict['notTested'] {
  return Array.from({ length: count }, (_, at) => {
    return { id: `CT-1${at}`, title: `Title ${at}`, application: null, risk: 'high', why };
  });
}

describe('the certificate', () => {
  it('calls a waived failure failed and waived, in the list and step by step, and nothing in the way', () => {
    const waived = ({ failures }: Verdict): Partial<Verdict> => ({
      waivers: [WAIVER],
      failures: failures.map((one) => ({ ...one, outcome: 'waived' })),
    });
    const page = pageWith(waived);
    expect(section(page, 'scenarios')).toContain('<td class="out waived">failed, waived</td>');
    expect(article(page, 'CT-001')).toContain('out waived">failed, waived<');
    expect(section(page, 'blocked')).toContain('Nothing: no scenario was blocked');
  });

  it('does not call a rule met that was overridden', () => {
    const cover = (page: string) => page.slice(0, page.indexOf('id="contents"'));
    const page = pageWith(({ reasons }) => ({
      decision: 'GO WITH CONDITIONS',
      reasons: reasons.map((one, at) => ({ ...one, outcome: at === 0 ? 'overridden' : 'pass' })),
    }));
    expect(cover(page)).toMatch(/(\d+) of \d+ rules of the gate are met, 1 is overridden\./);
  });

  it('says a reason once that many scenarios share, and lists them all', () => {
    const notTested = [...untested(7, 'Smoke leaves it out.'), ...untested(1, 'It was skipped')];
    const scope = section(
      pageWith(() => ({ notTested })),
      'scope',
    );
    expect(scope.match(/Smoke leaves it out/g)).toHaveLength(1);
    for (let at = 0; at < 7; at++)
      expect(scope).toContain(`Title ${at} <span class="muted">high risk</span>`);
    expect(scope).toMatch(/<table class="untested">[\s\S]*It was skipped/);
  });

  it('names the zip, the command, the page, the hash and where to compare it', () => {
    const verify = section(
      pageWith(() => ({})),
      'verify',
    );
    expect(verify).toContain('<code>uat evidence verify pack.zip</code>');
    expect(verify).toContain('<code>dossier/verify.html</code>');
    expect(verify).toContain('a'.repeat(64));
    expect(verify).toContain('the work note of the change record CHG0030001');
  });

  it('keeps the words of a wide table whole, unless they would not fit', () => {
    const withTable = (table: string[][]) => {
      const attempts = [anAttempt({ steps: [aStep({ table })] })];
      return article(
        pageWith(() => ({}), aRun({ scenarios: [aScenario({ attempts })] })),
        'CT-001',
      );
    };
    expect(withTable([Array.from({ length: 11 }, () => 'Band A-')])).toContain('<table class="whole">');
    expect(withTable([Array.from({ length: 11 }, () => 'w'.repeat(30))])).toContain('<table class="">');
  });
});
