import { describe, expect, it } from 'vitest';
import { aRun, aScenario } from '../run-record.ts';
import { aPack, says, withStatuses } from './judge-input.ts';

describe('by risk', () => {
  const runs = [withStatuses('failed', 'passed', 'blocked')];

  it('run by risk: what was blocked came to no result', () => {
    expect(says('run by risk', { high: 100, medium: 100 })).toEqual([
      'pass',
      'Of 2 at high risk, 2 came to a result (100 %). Of 1 at medium risk, 1 came to a result (100 %).',
    ]);
    expect(says('run by risk', { high: 100, medium: 100 }, { runs })).toEqual([
      'fail',
      'Of 2 at high risk, 2 came to a result (100 %). Of 1 at medium risk, 0 came to a result (0 %); ' +
        '100 % must. Short: CT-010 A single person discount is 25 %.',
    ]);
  });
  it('passed by risk: at its limit it is met', () => {
    expect(says('passed by risk', { high: 50 }, { runs })[0]).toBe('pass');
    expect(says('passed by risk', { high: 51 }, { runs })).toEqual([
      'fail',
      'Of 2 at high risk, 1 passed (50 %); 51 % must. Short: CT-001 A refund within the limit waits for authorisation.',
    ]);
  });
  it('never rounds up to 100 %', () => {
    const scenarios = Array.from({ length: 2000 }, (_, at) =>
      aScenario({ id: `CT-${at}`, status: at === 0 ? 'failed' : 'passed' }),
    );
    const input = { packs: [aPack({ planned: scenarios })], runs: [aRun({ scenarios })] };
    expect(says('passed by risk', { high: 100 }, input)[1]).toContain('1999 passed (99.9 %)');
  });
  it('a risk that no scenario has cannot be worked out', () => {
    expect(says('passed by risk', { low: 50 })).toEqual([
      'fail',
      'No scenario is tagged @risk:low, so its share is not known.',
    ]);
  });
  it.each([['everything', {}, { huge: 3 }, { high: 'all' }]])('%j is not understood', (asked) => {
    expect(says('passed by risk', asked)[1]).toContain(
      'only a number for high, medium, low can be understood',
    );
  });
});

describe('maximum flaky', () => {
  const runs = [withStatuses('flaky', 'flaky', 'passed')];
  it('lets through as many as it says, and none of them counts as passed', () => {
    expect(says('maximum flaky', 2, { runs })[0]).toBe('pass');
    expect(says('maximum flaky', 1, { runs })).toEqual([
      'fail',
      '2 of 3 scenarios passed only when tried again, which does not count as passed: ' +
        'CT-001 A refund within the limit waits for authorisation; CT-002 Nobody authorises a refund of their own. At most 1 may.',
    ]);
    expect(says('maximum flaky', 0)).toEqual(['pass', 'No scenario needed a second try.']);
  });
});

describe('no drafts', () => {
  const { id, title, application, risk } = aScenario({ id: 'CT-050', title: 'A refund by BACS' });
  const leftOut = [{ id, title, application, risk, why: 'It is a draft' }];
  it('finds those that the packs leave out, and nothing else that they leave out', () => {
    expect(
      says('no drafts', true, { packs: [aPack({ leftOut: [{ ...leftOut[0], draft: true } as never] })] }),
    ).toEqual(['fail', '1 scenario is still a draft and never run: CT-050 A refund by BACS.']);
    expect(says('no drafts', true, { packs: [aPack({ leftOut })] })[0]).toBe('pass');
  });
});
