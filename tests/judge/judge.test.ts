import { describe, expect, it } from 'vitest';
import { judge, Verdict } from '../../harness/judge/index.ts';
import { aRun, aScenario, JUDGED } from '../run-record.ts';
import { ALL_RULES, aGate, anInput, aPack, failing, withScenario, withStatuses } from './judge-input.ts';

const second = { id: 'CT-002', title: 'Nobody authorises a refund of their own' };

describe('a verdict', () => {
  it('is GO when every rule passes, with a reason for each', () => {
    const verdict = judge(anInput());
    expect(verdict.decision).toBe('GO');
    expect(verdict.reasons.map((reason) => [reason.rule, reason.outcome])).toEqual([
      ['maximum failures', 'pass'],
      ['nothing blocked', 'pass'],
      ['nothing undefined', 'pass'],
      ['nothing flaky', 'pass'],
      ['everything was run', 'pass'],
      ["version is the release's", 'pass'],
      ['evidence no older than', 'pass'],
      ['there is something to judge', 'pass'],
      ['runs belong to this gate', 'pass'],
      ['runs are complete', 'pass'],
    ]);
  });

  it('is a file that its own schema reads, GO and NO-GO alike', () => {
    for (const verdict of [judge(anInput()), judge(withScenario({ status: 'failed' }))])
      expect(Verdict.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it('names who ran what, the versions and the class of data', () => {
    const { applications, runs, change } = judge(anInput());
    expect(change).toBe('CHG0030001');
    expect(runs[0]).toMatchObject({ operator: 'Priya Nair', pack: 'Council Tax regression' });
    expect(applications[0]).toMatchObject({ from: '2026.1', to: '2026.2', tested: '2026.2', decision: 'GO' });
    expect(applications[0]?.classOfData).toBe('synthetic');
  });
});

describe('nothing to judge is NO-GO', () => {
  it('without runs', () => {
    expect(failing({ runs: [] })).toContain('There is no run to judge.');
  });
  it('without scenarios', () => {
    const input = { packs: [aPack({ planned: [] })], runs: [aRun({ scenarios: [] })] };
    expect(failing(input)).toEqual(['The packs of this gate hold no scenario.']);
  });
  it('without rules', () => {
    const sentence = 'This gate asks for no rule, so nothing speaks for a GO.';
    expect(failing({ gate: aGate({ rules: {} }) })).toEqual([sentence]);
    const off = Object.fromEntries(Object.keys(ALL_RULES).map((rule) => [rule, false]));
    delete off['maximum failures'];
    delete off['evidence no older than'];
    expect(failing({ gate: aGate({ rules: off }) })).toEqual([sentence]);
  });
  it('with runs in which nothing was run, whatever the gate asks for', () => {
    const gate = aGate({ rules: { 'maximum failures': 0 } });
    expect(failing({ gate, runs: [withStatuses('not run', 'skipped', 'not run')] })).toEqual([
      'Not one scenario was run.',
    ]);
  });
  it('without packs', () => {
    const input = { gate: aGate({ packs: [] }), packs: [], runs: [] };
    expect(failing(input)).toContain('There is no run to judge.');
  });
});

describe('a rule that cannot be evaluated fails and says why', () => {
  it.each([
    ['maximum failures', 'none', 'says "none" where only a whole number, 0 or more, can be understood'],
    ['maximum failures', -1, 'says -1 where'],
    ['nothing flaky', 'maybe', 'says "maybe" where only yes or no can be understood'],
    ['evidence no older than', 'a while', 'says "a while" where only a time such as 48 hours'],
    ['moon is full', true, 'is not known to this version of the harness'],
  ])('%s: %s', (rule, written, why) => {
    const sentences = failing({ gate: aGate({ rules: { ...ALL_RULES, [rule]: written } }) });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`The rule “${rule}” ${why}`);
  });
});

describe('several packs and applications', () => {
  it('counts the worse where two runs disagree about a scenario', () => {
    const smoke = aRun({
      id: 'smoke',
      pack: { key: 'smoke', name: 'Smoke', sha256: 'c'.repeat(64) },
      scenarios: [aScenario({ status: 'failed' })],
    });
    const input = {
      gate: aGate({ packs: ['smoke', 'council-tax-regression'] }),
      packs: [aPack({ key: 'smoke', name: 'Smoke', planned: [aScenario()] }), aPack()],
      runs: [smoke, aRun()],
    };
    expect(judge(anInput(input)).counts).toMatchObject({ total: 3, failed: 1, passed: 2 });
    expect(judge(anInput({ ...input, runs: [aRun(), smoke] })).counts.failed).toBe(1);
  });
  it("judges a pack's own rules over its runs, and does not repeat the gate's", () => {
    const gate = aGate({ rules: { ...ALL_RULES, 'maximum failures': 1 } });
    const runs = [withStatuses('failed', 'passed', 'passed')];
    const strict = aPack({ rules: { 'maximum failures': 0 } });
    const [sentence] = failing({ gate, packs: [strict], runs });
    expect(sentence).toMatch(/^Council Tax regression: 1 of 3 scenarios failed: CT-001 .* None may fail\.$/);
    const same = judge(anInput({ packs: [aPack({ rules: { 'maximum failures': 0 } })] }));
    expect(same.reasons.filter((reason) => reason.rule.startsWith('maximum failures'))).toHaveLength(1);
  });
  describe('a pack whose scenarios another pack runs', () => {
    const [first] = aRun().scenarios;
    const planned = first === undefined ? [] : [first];
    const smoke = aPack({ key: 'smoke', name: 'Council Tax smoke', planned });
    const gate = aGate({ packs: ['smoke', 'council-tax-regression'] });

    it('needs no run of its own, and the reasons say so', () => {
      const { decision, reasons } = judge(anInput({ gate, packs: [smoke, aPack()] }));
      expect(decision).toBe('GO');
      const sentences = reasons.map((reason) => reason.sentence);
      expect(sentences).toContain('All of it was run: 3 scenarios, those of Council Tax smoke among them.');
    });
    it('is still judged by its own rules, over its own scenarios alone', () => {
      const lenient = { gate: aGate({ ...gate, rules: { 'maximum failures': 1 } }), packs: [smoke, aPack()] };
      const strict = { ...smoke, rules: { 'maximum failures': 0 } };
      const packs = [strict, aPack()];
      const [sentence] = failing({ ...lenient, packs, runs: [withStatuses('failed', 'passed', 'passed')] });
      expect(sentence).toMatch(/^Council Tax smoke: The only scenario failed: CT-001 /);
      const others = judge(
        anInput({ ...lenient, packs, runs: [withStatuses('passed', 'failed', 'passed')] }),
      );
      expect(others.decision).toBe('GO');
    });
    it('was not run where the other run lacks one of its scenarios', () => {
      const runs = [aRun({ scenarios: aRun().scenarios.slice(1) })];
      const [sentence] = failing({ gate, packs: [smoke, aPack()], runs });
      expect(sentence).toMatch(
        /^There is no run of Council Tax smoke\. 1 of 3 scenarios was not run: CT-001/,
      );
    });
  });
  it('a journey over several applications counts in the release, not in one of them', () => {
    const journey = aScenario({ id: 'J-001', application: null, status: 'failed' });
    const scenarios = [...aRun().scenarios, journey];
    const verdict = judge(anInput({ packs: [aPack({ planned: scenarios })], runs: [aRun({ scenarios })] }));
    expect(verdict.decision).toBe('NO-GO');
    expect(verdict.applications[0]?.decision).toBe('GO');
  });
});

describe('what breaks for the service', () => {
  it('is grouped by feature and reason, high risk first', () => {
    const scenarios = [
      aScenario({
        id: 'CT-000',
        risk: 'low',
        status: 'failed',
        featureTitle: 'Bills',
        reason: 'A penny is missing',
      }),
      aScenario({ id: 'CT-001', status: 'failed', reason: 'The limit let £500.01 through' }),
      aScenario({ id: 'CT-002', status: 'failed', reason: 'The limit let £500.01 through' }),
    ];
    const { failures } = judge(anInput({ runs: [aRun({ scenarios })] }));
    expect(failures.map((one) => [one.application, one.feature, one.scenarios.map(({ id }) => id)])).toEqual([
      ['Council Tax', 'Refunds', ['CT-001', 'CT-002']],
      ['Council Tax', 'Bills', ['CT-000']],
    ]);
  });
  it('says what was not tested and why, drafts that the pack leaves out among it', () => {
    const leftOut = [
      { ...aScenario(second), id: 'CT-050', title: 'A refund by BACS', why: 'It is still a draft' },
    ].map(({ id, title, application, risk, why }) => ({ id, title, application, risk, why }));
    const runs = [withStatuses('blocked', 'skipped', 'passed')];
    const { notTested } = judge(anInput({ packs: [aPack({ leftOut })], runs }));
    expect(notTested.map(({ id, why }) => [id, why])).toEqual([
      ['CT-001', 'The screen showed something else'],
      ['CT-002', 'Skipped: The screen showed something else'],
      ['CT-050', 'It is still a draft'],
    ]);
  });
  it('counts by risk', () => {
    const { countsByRisk } = judge(anInput({ runs: [withStatuses('failed', 'passed', 'passed')] }));
    expect(countsByRisk.high).toMatchObject({ total: 2, failed: 1 });
    expect(countsByRisk.medium).toMatchObject({ total: 1, failed: 0 });
  });
});

it('judges the same input to the same verdict, whenever', () => {
  expect(judge(anInput({ now: JUDGED }))).toEqual(judge(anInput({ now: JUDGED })));
});
