import { type Outcome, outcomeOf, plain } from '../judge/index.ts';
import { allSteps } from '../run/all-steps.ts';
import type { AttemptRecord, Media, RunRecord, ScenarioRecord, StepRecord } from '../run/schema.ts';
import type { RunToProve } from './input.ts';

/** A scenario of one run, with what it counts as and why. */
export interface ProvenScenario {
  readonly run: RunRecord;
  readonly scenario: ScenarioRecord;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Every scenario of every run, in the order of their ids; one that two runs hold stands twice. */
export function provenScenarios(runs: readonly RunToProve[]): ProvenScenario[] {
  const all = runs.flatMap(({ record }) =>
    record.scenarios.map((scenario) => ({ run: record, scenario, ...outcomeOf(scenario) })),
  );
  return all.sort((a, b) => a.scenario.id.localeCompare(b.scenario.id, 'en', { numeric: true }));
}

export function isRed({ outcome }: ProvenScenario): boolean {
  return outcome !== 'passed' && outcome !== 'not run';
}

/** `revenues officer (r.okafor)`, or `Rose Okafor (by hand)`: each person of all attempts once. */
export function peopleOf(scenario: ScenarioRecord): string[] {
  const people = scenario.attempts.flatMap((attempt) => attempt.people);
  const testers = scenario.attempts.flatMap(({ tester }) => tester ?? []);
  const names = [
    ...people.map(({ persona, account }) => `${persona} (${account})`),
    ...testers.map((tester) => `${tester} (by hand)`),
  ];
  return [...new Set(names.map(plain))];
}

/** First start and last end over all attempts, in UTC; null where none was made. */
export function spanOf({ attempts }: ScenarioRecord): { started: string; ended: string } | null {
  const started = attempts[0]?.started;
  const ended = attempts.at(-1)?.ended;
  return started === undefined || ended === undefined ? null : { started, ended };
}

export function picturesOf(step: StepRecord): Media[] {
  return step.media.filter((media) => media.kind === 'screenshot' && media.mediaType.startsWith('image/'));
}

/** The steps of an attempt, each phrase as what it stands for: it shows nothing of its own. */
export function innermost({ steps }: AttemptRecord): StepRecord[] {
  return [...allSteps(steps)].map(({ step }) => step).filter((step) => step.steps === undefined);
}

/** Gherkin as written: `Given I am signed in`; a hook is named as such. */
export function stepText(step: StepRecord): string {
  if (step.kind === 'step') return plain(`${step.keyword}${step.text}`);
  return plain(`${HOOKS[step.kind]}${step.text ? `: ${step.text}` : ''}`);
}

/** Hooks that passed are machinery; a red one is evidence. */
export function isShown(step: StepRecord): boolean {
  return step.kind === 'step' || (step.status !== 'passed' && step.status !== 'skipped');
}

const HOOKS = {
  before: 'Before the scenario',
  after: 'After the scenario',
  'before-step': 'Before a step',
  'after-step': 'After a step',
} as const;
