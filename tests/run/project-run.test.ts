import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendLine } from '../../harness/record/index.ts';
import { journalFile, type NewEvent } from '../../harness/run/journal.ts';
import { projectRun, writeRunRecord } from '../../harness/run/project-run.ts';
import { RunRecord } from '../../harness/run/schema.ts';
import { aRun, aStep } from '../run-record.ts';
import { attempt, begin, end, HOOK, planned } from './run-events.ts';

let folder = '';
let seconds = 0;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uat-project-run-'));
  seconds = 0;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a run that came to its end is complete, with what was planned but never started as not run', async () => {
  tell(begin(), planned('CT-001'), planned('CT-002'), ...attempt('CT-001', 'passed'), end('complete'));
  const run = await projectRun(folder);
  expect(run).toMatchObject({ state: 'complete', ended: '2026-11-22T07:00:07.000Z', id: aRun().id });
  expect(statuses(run)).toEqual({ 'CT-001': 'passed', 'CT-002': 'not run' });
  expect(run.scenarios[0]?.attempts[0]?.steps.map(({ text }) => text)).toEqual(['CT-001 attempt 1']);
});

test('a run that was killed keeps its finished steps; what it was at is blocked, with the reason', async () => {
  const [begun, step] = attempt('CT-002', 'passed');
  tell(begin(), planned('CT-001'), planned('CT-002'), ...attempt('CT-001', 'failed'), begun, step);
  const run = await projectRun(folder);
  expect([run.state, run.ended]).toEqual(['running', null]);
  expect(statuses(run)).toEqual({ 'CT-001': 'failed', 'CT-002': 'blocked' });
  const [caught] = run.scenarios[1]?.attempts ?? [];
  expect(caught).toMatchObject({
    steps: [{ text: 'CT-002 attempt 1' }],
    interrupted: true,
    durationMs: 1000,
  });
  expect(run.scenarios[1]?.reason).toMatch(/^The run was stopped, or the browser crashed, before/);
});

test('a phrase takes in what it stands for; killed within one, what was done stands for itself', async () => {
  const step = (text: string, depth: number): NewEvent => ({
    type: 'step',
    id: 'CT-001',
    number: 1,
    depth,
    step: aStep({ text }),
  });
  const [begun, , ended] = attempt('CT-001', 'passed');
  const inner = [step('a.1.1', 2), step('a.1', 1), step('a.2', 1)];
  tell(begin(), planned('CT-001'), begun, ...inner);
  const killed = await projectRun(folder);
  expect(killed.scenarios[0]?.attempts[0]?.steps.map(({ text }) => text)).toEqual(['a.1', 'a.2']);
  tell(step('a', 0), step('b', 0), ended);
  const run = RunRecord.parse(JSON.parse(JSON.stringify(await projectRun(folder))));
  const [phrase, plain] = run.scenarios[0]?.attempts[0]?.steps ?? [];
  expect(phrase?.steps?.map(({ text, steps }) => [text, steps?.map((one) => one.text)])).toEqual([
    ['a.1', ['a.1.1']],
    ['a.2', undefined],
  ]);
  expect([phrase?.text, plain?.text, plain?.steps]).toEqual(['a', 'b', undefined]);
});

test('the last line may be torn: what stands before it counts, and the next line is whole again', async () => {
  tell(begin(), planned('CT-001'), ...attempt('CT-001', 'passed'));
  appendFileSync(journalFile(folder), '{"type":"end","sta');
  expect(await projectRun(folder)).toMatchObject({ state: 'running', scenarios: [{ status: 'passed' }] });
  tell(end('interrupted'));
  expect(await projectRun(folder)).toMatchObject({ state: 'interrupted', scenarios: [{ status: 'passed' }] });
});

test('a resumed run plays again what the stop caught, keeps the rest, and is complete', async () => {
  const [begun, step] = attempt('CT-002', 'passed');
  tell(begin(), planned('CT-001'), planned('CT-002'), ...attempt('CT-001', 'failed'), begun, step);
  tell(end('interrupted'), begin(), planned('CT-002'), ...attempt('CT-002', 'passed'), end('complete'));
  const run = await projectRun(folder);
  expect([run.state, run.started]).toEqual(['complete', aRun().started]);
  expect(statuses(run)).toEqual({ 'CT-001': 'failed', 'CT-002': 'passed' });
  expect(run.scenarios[1]?.attempts).toHaveLength(1);
});

test('a resumed run that is killed before it gets there leaves what the first stop caught as it was', async () => {
  const [begun, step] = attempt('CT-001', 'passed');
  tell(begin(), planned('CT-001'), begun, step, end('interrupted'), begin(), planned('CT-001'));
  expect(await projectRun(folder)).toMatchObject({
    state: 'running',
    scenarios: [{ status: 'blocked', attempts: [{ interrupted: true, steps: [{}] }] }],
  });
});

test('passed on a retry is flaky and says why it failed at first', async () => {
  tell(begin(), planned('CT-001'), ...attempt('CT-001', 'failed', 1), ...attempt('CT-001', 'passed', 2));
  const { scenarios } = await projectRun(folder);
  expect(scenarios[0]).toMatchObject({ status: 'flaky', reason: 'CT-001 failed' });
  expect(scenarios[0]?.attempts.map(({ number, status }) => [number, status])).toEqual([
    [1, 'failed'],
    [2, 'passed'],
  ]);
});

test('passed on a retry after the worker died is flaky, too: the first attempt is not forgotten', async () => {
  const [begun, step] = attempt('CT-001', 'passed', 1);
  tell(begin(), planned('CT-001'), begun, step, ...attempt('CT-001', 'passed', 2));
  const { scenarios } = await projectRun(folder);
  expect(scenarios[0]?.status).toBe('flaky');
  expect(scenarios[0]?.attempts.map(({ number, status }) => [number, status])).toEqual([
    [1, 'blocked'],
    [2, 'passed'],
  ]);
});

test('failed as often as it was tried is failed', async () => {
  tell(begin(), planned('CT-001'), ...attempt('CT-001', 'failed', 1), ...attempt('CT-001', 'blocked', 2));
  expect((await projectRun(folder)).scenarios[0]).toMatchObject({
    status: 'blocked',
    reason: 'CT-001 blocked',
  });
});

test('two workers may write at once: each line goes to its own scenario', async () => {
  const first = attempt('CT-001', 'passed');
  const second = attempt('CT-002', 'failed');
  tell(
    begin(),
    planned('CT-001'),
    planned('CT-002'),
    ...first.flatMap((one, at) => [one, ...second.slice(at, at + 1)]),
  );
  const run = await projectRun(folder);
  expect(statuses(run)).toEqual({ 'CT-001': 'passed', 'CT-002': 'failed' });
  expect(run.scenarios.map(({ attempts }) => attempts[0]?.steps.map(({ text }) => text))).toEqual([
    ['CT-001 attempt 1'],
    ['CT-002 attempt 1'],
  ]);
});

test('problems, run-level hooks, the browser and versions are told; an attested version is left alone', async () => {
  const [application] = aRun().applications;
  if (application === undefined) throw new Error('The built run has no application.');
  const attested = {
    ...application,
    key: 'homefix',
    versionSource: 'attested' as const,
    versionBefore: '8.1',
  };
  const read = { ...application, versionSource: 'unknown' as const, versionBefore: null, versionAfter: null };
  tell(
    begin({ applications: [read, attested] }),
    { type: 'browser', name: 'Microsoft Edge', version: '150' },
    { type: 'versions', when: 'before', versions: { [read.key]: '2026.2', homefix: '8.2' } },
    { type: 'versions', when: 'after', versions: { [read.key]: '2026.3', homefix: '8.2' } },
    { type: 'problem', where: 'AfterAll (steps/a.ts:1)', message: 'no' },
    { type: 'run-hook', hook: HOOK },
  );
  const run = await projectRun(folder);
  expect(run).toMatchObject({
    browser: { name: 'Microsoft Edge', version: '150' },
    problems: [{ where: 'AfterAll (steps/a.ts:1)', message: 'no' }],
    hooks: [HOOK],
  });
  expect(run.applications.map((one) => [one.versionBefore, one.versionAfter, one.versionSource])).toEqual([
    ['2026.2', '2026.3', 'read'],
    ['8.1', attested.versionAfter, 'attested'],
  ]);
});

test('run.json is what the schema says, and without a beginning there is none', async () => {
  await expect(projectRun(folder)).rejects.toThrow();
  tell(begin(), planned('CT-001'), ...attempt('CT-001', 'passed'), end('complete'));
  const run = await writeRunRecord(folder);
  expect(RunRecord.parse(JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8')))).toEqual(run);
});

/** Appends events, each a second after the one before. */
function tell(...events: readonly (NewEvent | undefined)[]): void {
  for (const event of events) {
    const at = new Date(Date.UTC(2026, 10, 22, 7, 0, ++seconds)).toISOString();
    appendLine(journalFile(folder), { at, ...event });
  }
}

function statuses(run: RunRecord): Record<string, string> {
  return Object.fromEntries(run.scenarios.map(({ id, status }) => [id, status]));
}
