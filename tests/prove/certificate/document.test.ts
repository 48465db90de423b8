import { describe, expect, it } from 'vitest';
import { anApplication, anAttempt, aRun, aScenario, aStep } from '../../run-record.ts';
import { picture, withPictures } from '../run-folder.ts';
import { article, certificate, figures } from './made-certificate.ts';

const NASTY = `<script>alert(1)</script>" onerror='x' &amp; \u001b[2J\u202e`;

describe('the certificate', () => {
  it('says on its cover what was tested, by whom, on what, and what came of it', () => {
    const page = certificate(aRun());
    const cover = page.slice(page.indexOf('class="cover"'), page.indexOf('class="contents"'));
    for (const fact of [
      'Ashdale Borough Council',
      'Council Tax 2026.2',
      'Gate uat-exit · change CHG0030001',
      '<strong>GO</strong>',
      'from <b>2026.1</b> to <b>2026.2</b>',
      'ashdale/uat',
      'synthetic',
      'Priya Nair',
      'chromium-headless-shell 156.0.7300.1',
      '20261122T071500Z-council-tax-regression-3f9a',
      'a'.repeat(64),
    ])
      expect(cover).toContain(fact);
  });

  it('has its sections in the order of a test completion report, each in the contents', () => {
    const page = certificate(aRun());
    const ids = [...page.matchAll(/<h2 id="(\w+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([
      'contents',
      'scope',
      'performed',
      'deviations',
      'verdict',
      'blocked',
      'scenarios',
      'failures',
      'deliverables',
      'signatures',
      'verify',
      'details',
    ]);
    for (const id of ids.slice(1)) expect(page).toContain(`<a href="#${id}">`);
  });

  it('treats text from features and applications as text', () => {
    const step = aStep({ text: NASTY, table: [[NASTY]], docString: NASTY, reason: NASTY, status: 'failed' });
    const attempts = [
      anAttempt({
        steps: [step],
        status: 'failed',
        people: [{ persona: NASTY, application: 'a', account: NASTY }],
      }),
    ];
    const scenario = aScenario({
      id: `CT-1/${NASTY}`,
      title: NASTY,
      featureTitle: NASTY,
      rule: NASTY,
      requirements: [NASTY],
      reason: NASTY,
      status: 'failed',
      attempts,
    });
    const applications = [
      anApplication({ name: NASTY, supplier: NASTY, address: NASTY, versionAfter: NASTY }),
    ];
    const page = certificate(
      aRun({ scenarios: [scenario], applications, operator: NASTY, selection: NASTY }),
    );
    expect(page).not.toMatch(/<script|onerror='|&amp;amp;amp;/);
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
    expect(page).toContain(`default-src 'none'`);
  });

  it('shows every picture, each once, under the last step that it shows', () => {
    const scenarios = [aScenario(), aScenario({ id: 'CT-002', status: 'failed' })];
    const record = withPictures(aRun({ scenarios }));
    const page = certificate(record);
    const last = record.scenarios[0]?.attempts[0]?.steps.at(-1)?.media[0]?.sha256;
    expect(article(page, 'CT-001')).toContain(`${last}.jpg`);
    expect(figures(page, 'CT-001')).toBe(3);
    expect(figures(page, 'CT-002')).toBe(3);
    expect(article(page, 'CT-001')).toContain(
      'Then the refund waits for authorisation (passed)</figcaption>',
    );
    expect(page).toMatch(/<img src="file:\/\/[^"]+\/pack\/evidence\/media\/[0-9a-f]{64}\.jpg"/);
  });

  it('leaves pictures out when they grow too many, failures last, and says how many', () => {
    const large = (seed: string) => ({ ...picture(seed), bytes: 9_000_000 });
    const scenario = (id: string, status: 'passed' | 'failed') =>
      aScenario({ id, status, attempts: [anAttempt({ status, steps: [aStep({ media: [large(id)] })] })] });
    const scenarios = [scenario('A-1', 'passed'), scenario('A-2', 'passed'), scenario('A-3', 'failed')];
    const page = certificate(aRun({ scenarios }));
    expect(['A-1', 'A-2', 'A-3'].map((id) => figures(page, id))).toEqual([1, 0, 1]);
    expect(page).toContain('1 picture is left out');
  });

  it('sets out so many scenarios and no more, red ones first, and says how many it leaves out', () => {
    const scenarios = Array.from({ length: 1003 }, (_, at) =>
      aScenario({ id: `A-${at}`, risk: at < 3 ? 'low' : 'high', status: at === 0 ? 'failed' : 'passed' }),
    );
    const page = certificate(aRun({ scenarios }));
    expect(page.split('<article').length - 1).toBe(1000);
    expect(article(page, 'A-0')).toContain('failed');
    expect(article(page, 'A-1')).toBe('');
    expect(page).toContain('carry the least risk are not set out here: 3 of\n1003.');
    expect(page.split('<tr>').length).toBeGreaterThan(1003);
  });

  it('names the pack of each result where there were several runs', () => {
    const smoke = aRun({ id: 'smoke', pack: { key: 'smoke', name: 'Smoke pack', sha256: 'c'.repeat(64) } });
    const page = certificate(aRun(), smoke);
    const tables = page.slice(page.indexOf('id="scenarios"'), page.indexOf('id="details"'));
    expect(tables).toContain('High risk: 2');
    expect(tables.match(/Smoke pack/g)).toHaveLength(3);
    expect(certificate(aRun()).slice(0, page.indexOf('id="details"'))).not.toContain('Smoke pack');
  });

  it('shows both attempts of a flaky scenario, and hooks only when they are red', () => {
    const hook = (status: 'passed' | 'failed') =>
      aStep({ kind: 'before', keyword: '', text: 'seed data', status });
    const scenarios = [
      aScenario({ status: 'flaky' }),
      aScenario({ id: 'CT-2', attempts: [anAttempt({ steps: [hook('passed'), aStep()] })] }),
      aScenario({
        id: 'CT-3',
        status: 'failed',
        attempts: [anAttempt({ status: 'failed', steps: [hook('failed')] })],
      }),
    ];
    const page = certificate(aRun({ scenarios }));
    expect(article(page, 'CT-001')).toContain('Attempt 1');
    expect(article(page, 'CT-001')).toContain('Attempt 2');
    expect(article(page, 'CT-2')).not.toContain('seed data');
    expect(article(page, 'CT-3')).toContain('Before the scenario: seed data');
  });

  it('says what was not tested and why', () => {
    const scenarios = [
      aScenario(),
      aScenario({ id: 'CT-2', status: 'skipped', reason: 'No interface here' }),
    ];
    const page = certificate(aRun({ scenarios }));
    const scope = page.slice(page.indexOf('id="not-tested"'), page.indexOf('id="scenarios"'));
    expect(scope).toContain('CT-2');
    expect(scope).toContain('Skipped: No interface here');
    expect(certificate(aRun())).toContain('Every scenario of the packs was carried out to its end.');
  });
});
