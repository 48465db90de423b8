import { describe, expect, it } from 'vitest';
import { testSummary, workNote } from '../../harness/prove/index.ts';
import { aRun, aScenario } from '../run-record.ts';
import { verdictOn } from './proof-facts.ts';

const EVIDENCE = { manifestSha256: 'a'.repeat(64) };

describe('the test summary', () => {
  it('says decision, versions, counts and the hash of the evidence', () => {
    const text = testSummary(verdictOn(aRun()), EVIDENCE, 'Europe/London');
    expect(text.split('\n')[0]).toBe('GO: Council Tax 2026.2, gate uat-exit, CHG0030001.');
    expect(text).toContain('Council Tax 2026.1 to 2026.2, tested on uat: 3 scenarios: 3 passed.');
    expect(text).toMatch(/Judged 22 November 2026, 08:30\. Evidence manifest SHA-256 a{64}\.$/);
  });

  it.each([1, 7, 40, 400])('of %i failures keeps to 4,000 characters, cut at a sentence', (count) => {
    const scenarios = Array.from({ length: count }, (_, at) =>
      aScenario({
        id: `CT-${at}`,
        status: 'failed',
        featureTitle: `Feature ${at}`,
        reason: `Expected £${at}.50 on the bill, but the page shows something else. It took ${at} seconds`,
      }),
    );
    const text = testSummary(verdictOn(aRun({ scenarios })), EVIDENCE, 'Europe/London');
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/^NO-GO/);
    expect(text).toMatch(/Evidence manifest SHA-256 a{64}\.$/);
    if (count < 40) return;
    const lines = text.split('\n');
    expect(lines.at(-2)).toBe('More in the certificate.');
    expect(lines.at(-3)).toMatch(/[.)]$/);
    expect(text.length).toBeGreaterThan(3500);
  });

  it('keeps to 4,000 characters even where one sentence is longer', () => {
    const scenarios = [aScenario({ status: 'failed', reason: 'x'.repeat(9000) })];
    expect(testSummary(verdictOn(aRun({ scenarios })), EVIDENCE, 'Europe/London').length).toBeLessThan(4000);
  });
});

describe('the work note', () => {
  const facts = { timeZone: 'Europe/London', attachments: ['c.pdf'], manifestA: 'a', manifestB: 'b' };

  it('can be read in two minutes, however much failed', () => {
    const scenarios = Array.from({ length: 300 }, (_, at) =>
      aScenario({
        id: `CT-${at}`,
        status: (['failed', 'not run'] as const)[at % 2] ?? 'failed',
        reason: `Reason ${at}`,
      }),
    );
    const words = workNote(verdictOn(aRun({ scenarios })), facts).split(/\s+/).length;
    expect(words).toBeLessThan(500);
  });

  it('counts by risk and leaves out tiers without scenarios', () => {
    const note = workNote(verdictOn(aRun()), facts);
    expect(note).toContain('High risk: 2 scenarios: 2 passed');
    expect(note).toContain('Medium risk: 1 scenario: 1 passed');
    expect(note).not.toContain('Low risk');
  });

  it('is plain text: no control character of a title or reason reaches it', () => {
    const scenarios = [aScenario({ title: 'a\u001b[2J\r\nb', status: 'failed', reason: 'c\u0007\u202ed' })];
    const note = workNote(verdictOn(aRun({ scenarios })), facts);
    expect(note.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
