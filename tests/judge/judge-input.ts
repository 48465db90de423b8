import { expect } from 'vitest';
import {
  type GateToJudge,
  type JudgeInput,
  judge,
  type PackToJudge,
  type Reason,
  type ReleaseToJudge,
} from '../../harness/judge/index.ts';
import type { RunRecord, ScenarioRecord } from '../../harness/run/schema.ts';
import { aRun, aScenario, JUDGED } from '../run-record.ts';

const HOUR = 3_600_000;

export function aRelease(overrides: Partial<ReleaseToJudge> = {}): ReleaseToJudge {
  return {
    key: 'council-tax-2026-2',
    name: 'Council Tax 2026.2',
    change: 'CHG0030001',
    council: 'ashdale',
    applications: { 'council-tax': { from: '2026.1', to: '2026.2' } },
    ...overrides,
  };
}

export const ALL_RULES = {
  'everything was run': true,
  'maximum failures': 0,
  'nothing blocked': true,
  'nothing undefined': true,
  'nothing flaky': true,
  "version is the release's": true,
  'evidence no older than': 48 * HOUR,
};

export function aGate(overrides: Partial<GateToJudge> = {}): GateToJudge {
  return {
    key: 'uat-exit',
    environment: 'uat',
    packs: ['council-tax-regression'],
    rules: ALL_RULES,
    ...overrides,
  };
}

export function aPack(overrides: Partial<PackToJudge> = {}): PackToJudge {
  return {
    key: 'council-tax-regression',
    name: 'Council Tax regression',
    planned: aRun().scenarios,
    ...overrides,
  };
}

/** Input that judges to GO; every test changes the one thing that it is about. */
export function anInput(overrides: Partial<JudgeInput> = {}): JudgeInput {
  return { release: aRelease(), gate: aGate(), packs: [aPack()], runs: [aRun()], now: JUDGED, ...overrides };
}

/** The sentences of the rules that fail; the verdict itself must be NO-GO. */
export function failing(overrides: Partial<JudgeInput>): string[] {
  const verdict = judge(anInput(overrides));
  expect(verdict.decision).toBe('NO-GO');
  return sentences(verdict.reasons);
}

export function sentences(reasons: readonly Reason[]): string[] {
  return reasons.filter((reason) => reason.outcome === 'fail').map((reason) => reason.sentence);
}

export function reasonOf(rule: string, overrides: Partial<JudgeInput>): Reason {
  const found = judge(anInput(overrides)).reasons.find((reason) => reason.rule === rule);
  if (!found) throw new Error(`no reason for ${rule}`);
  return found;
}

export function withScenario(overrides: Partial<ScenarioRecord>): JudgeInput {
  const [, ...others] = aRun().scenarios;
  return anInput({ runs: [aRun({ scenarios: [aScenario(overrides), ...others] })] });
}

export function withStatuses(...statuses: ScenarioRecord['status'][]): RunRecord {
  const scenarios = aRun().scenarios.map((one, at) => {
    const status = statuses[at] ?? 'passed';
    return aScenario({ id: one.id, title: one.title, risk: one.risk, tags: one.tags, status });
  });
  return aRun({ scenarios });
}

/** What one rule says: its outcome and its sentence. */
export function says(
  rule: string,
  asked: unknown,
  overrides: Partial<JudgeInput> = {},
): [Reason['outcome'], string] {
  const gate = aGate({ ...overrides.gate, rules: { ...ALL_RULES, [rule]: asked } });
  const { outcome, sentence } = reasonOf(rule, { ...anInput(), ...overrides, gate });
  return [outcome, sentence];
}
