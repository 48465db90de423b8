import {
  AttachmentContentEncoding,
  type Envelope,
  IdGenerator,
  type Pickle,
  SourceMediaType,
  TestStepResultStatus,
  TimeConversion,
  version,
} from '@cucumber/messages';
import { type FeatureFile, parseFeatureFile } from '../../gherkin/features.ts';
import type { ParsedFeature } from '../../gherkin/parse.ts';
import { planFeature } from '../../gherkin/plan.ts';
import { allSteps } from '../all-steps.ts';
import type { AttemptRecord, RunRecord, ScenarioRecord, StepRecord, StepStatus } from '../schema.ts';

const STATUS: Readonly<Record<StepStatus, TestStepResultStatus>> = {
  passed: TestStepResultStatus.PASSED,
  failed: TestStepResultStatus.FAILED,
  blocked: TestStepResultStatus.FAILED,
  undefined: TestStepResultStatus.UNDEFINED,
  ambiguous: TestStepResultStatus.AMBIGUOUS,
  pending: TestStepResultStatus.PENDING,
  skipped: TestStepResultStatus.SKIPPED,
};

/** A run as Cucumber Messages, one envelope at a time. Pictures are told of by their path in the run's folder. */
export function* cucumberMessages(run: RunRecord, features: readonly FeatureFile[]): Generator<Envelope> {
  const newId = IdGenerator.incrementing();
  yield { meta: meta(run) };
  const pickles = new Map<string, Pickle>();
  const used = new Set(run.scenarios.map((scenario) => scenario.feature));
  for (const feature of features.filter((one) => used.has(one.uri))) {
    const { uri, text } = feature;
    const parsed = parseFeatureFile(feature, newId);
    yield { source: { uri, data: text, mediaType: SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN } };
    yield { gherkinDocument: parsed.document };
    for (const [id, pickle] of picklesById(parsed)) {
      pickles.set(`${uri} ${id}`, pickle);
      yield { pickle };
    }
  }
  yield { testRunStarted: { timestamp: at(run.started) } };
  for (const scenario of run.scenarios) {
    const pickle = pickles.get(`${scenario.feature} ${scenario.id}`);
    if (pickle) yield* scenarioMessages(scenario, pickle, newId);
  }
  const success =
    run.scenarios.every((scenario) => scenario.status === 'passed') && run.problems.length === 0;
  yield { testRunFinished: { timestamp: at(run.ended ?? run.started), success } };
}

function meta(run: RunRecord): NonNullable<Envelope['meta']> {
  return {
    protocolVersion: version,
    implementation: { name: 'council-uat', version: run.harness },
    runtime: { name: 'node.js', version: process.version },
    os: { name: run.operatingSystem },
    cpu: { name: process.arch },
  };
}

function picklesById(parsed: ParsedFeature): [string, Pickle][] {
  return planFeature(parsed).flatMap((scenario) => {
    const pickle = parsed.pickles[scenario.index];
    return pickle === undefined ? [] : [[scenario.id, pickle] as [string, Pickle]];
  });
}

function* scenarioMessages(
  scenario: ScenarioRecord,
  pickle: Pickle,
  newId: () => string,
): Generator<Envelope> {
  for (const [index, attempt] of scenario.attempts.entries()) {
    const steps = attempt.steps.map((record) => ({ record, id: newId() }));
    const testCaseId = newId();
    const hooks = steps
      .filter(({ record }) => record.kind !== 'step')
      .map(({ id, record }) => ({ hook: { id: `hook-${id}`, name: record.text, sourceReference: {} } }));
    yield* hooks;
    yield { testCase: { id: testCaseId, pickleId: pickle.id, testSteps: testSteps(steps, pickle) } };
    yield* attemptMessages(scenario, attempt, { index, testCaseId, steps, newId });
  }
}

interface StepWithId {
  readonly record: StepRecord;
  readonly id: string;
}

function testSteps(steps: readonly StepWithId[], pickle: Pickle) {
  let next = 0;
  return steps.map(({ record, id }) => {
    if (record.kind !== 'step') return { id, hookId: `hook-${id}` };
    const pickleStepId = pickle.steps[next++]?.id ?? '';
    return { id, pickleStepId, stepDefinitionIds: [], stepMatchArgumentsLists: [] };
  });
}

function* attemptMessages(
  scenario: ScenarioRecord,
  attempt: AttemptRecord,
  {
    index,
    testCaseId,
    steps,
    newId,
  }: { index: number; testCaseId: string; steps: readonly StepWithId[]; newId: () => string },
): Generator<Envelope> {
  const id = newId();
  yield {
    testCaseStarted: {
      id,
      testCaseId,
      attempt: index,
      workerId: String(attempt.worker),
      timestamp: at(attempt.started),
    },
  };
  for (const step of steps) yield* stepMessages(step, id);
  const willBeRetried = index < scenario.attempts.length - 1;
  yield { testCaseFinished: { testCaseStartedId: id, willBeRetried, timestamp: at(attempt.ended) } };
}

function* stepMessages(
  { record, id: testStepId }: StepWithId,
  testCaseStartedId: string,
): Generator<Envelope> {
  const { started, durationMs, status, reason, detail } = record;
  yield { testStepStarted: { testCaseStartedId, testStepId, timestamp: at(started) } };
  yield* attachments(record, { testCaseStartedId, testStepId });
  const message = [reason, detail].filter((part) => part !== undefined).join('\n');
  const duration = TimeConversion.millisecondsToDuration(durationMs);
  const testStepResult = { status: STATUS[status], duration, ...(message === '' ? {} : { message }) };
  const end = new Date(Date.parse(started) + durationMs).toISOString();
  yield { testStepFinished: { testCaseStartedId, testStepId, testStepResult, timestamp: at(end) } };
}

/** Messages know no steps within a step: what a phrase stands for is told as a log, each with its media after it. */
function* attachments(
  record: StepRecord,
  of: { testCaseStartedId: string; testStepId: string },
): Generator<Envelope> {
  const contentEncoding = AttachmentContentEncoding.IDENTITY;
  for (const { step, depth } of allSteps([record])) {
    if (depth > 0) {
      const body = `${'  '.repeat(depth)}${step.keyword}${step.text}: ${step.status}`;
      yield { attachment: { body, contentEncoding, mediaType: 'text/x.cucumber.log+plain', ...of } };
    }
    for (const { mediaType, name: fileName, path: url } of step.steps === undefined ? step.media : [])
      yield { attachment: { body: '', contentEncoding, mediaType, fileName, url, ...of } };
  }
}

function at(utc: string) {
  return TimeConversion.millisecondsSinceEpochToTimestamp(Date.parse(utc));
}
