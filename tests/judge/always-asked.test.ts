import { describe, expect, it } from 'vitest';
import type { PackToJudge } from '../../harness/judge/index.ts';
import { aGate, aPack, failing } from './judge-input.ts';

describe('what no gate leaves out', () => {
  const gate = aGate({ packs: ['council-tax-regression', 'smoke'], rules: { 'maximum failures': 0 } });
  const smoke = (planned: PackToJudge['planned']) =>
    failing({ gate, packs: [aPack(), aPack({ key: 'smoke', name: 'Smoke', planned })] });

  it('is a pack that holds nothing, whatever the others hold', () => {
    expect(smoke([])).toEqual(['The pack Smoke holds no scenario.']);
  });
  it('is a pack of which nothing was run', () => {
    const planned = [{ id: 'CT-099', title: 'Home', application: 'council-tax', risk: null }];
    expect(smoke(planned)).toEqual(['Not one scenario of Smoke was run.']);
  });
  it('is a ledger that was altered', () => {
    const recordsFault = 'The ledger cannot be relied on: Entry 3 was removed.';
    expect(failing({ recordsFault })).toEqual([recordsFault]);
  });
  it('is a run that is still to come', () => {
    const now = new Date('2026-11-21T08:00:00Z');
    const rules = { 'maximum failures': 0 };
    expect(failing({ gate: aGate({ rules }), now })[0]).toContain(
      'which is still to come: a clock is wrong.',
    );
  });
});
