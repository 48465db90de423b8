import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadProject } from '../../harness/project/index.ts';
import { journalFile, type RunEvent } from '../../harness/run/journal.ts';
import { MediaStore } from '../../harness/run/media-store.ts';
import { RunHookFailed, runRunHooks, tellsOfRunHook } from '../../harness/run/run-hooks.ts';
import { RunHookRecord } from '../../harness/run/schema.ts';
import type { Worker } from '../../harness/run/worker.ts';
import { libraryOf, type Vocabulary } from './engine/played.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uat-run-hooks-'));
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'data/project.yaml'), 'name: Hooks\ncouncil: ashdale\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('BeforeAll hooks run in order and AfterAll hooks in reverse, each recorded by name and place', async () => {
  const calls: string[] = [];
  const worker = workerWith(({ BeforeAll, AfterAll }) => {
    BeforeAll(() => void calls.push('first'));
    BeforeAll({ name: 'fill the till' }, () => void calls.push('second'));
    AfterAll({ name: 'empty the till' }, () => void calls.push('last'));
    AfterAll(() => void calls.push('last but one'));
  });
  expect(await runRunHooks(worker, 'before-all')).toBeUndefined();
  expect(await runRunHooks(worker, 'after-all')).toBeUndefined();
  expect(calls).toEqual(['first', 'second', 'last but one', 'last']);
  expect(hooks().map(({ kind, name, worker: number }) => [kind, name, number])).toEqual([
    ['before-all', '', 3],
    ['before-all', 'fill the till', 3],
    ['after-all', '', 3],
    ['after-all', 'empty the till', 3],
  ]);
  for (const hook of hooks()) expect(RunHookRecord.parse(hook).where).toMatch(/run-hooks\.test\.ts:\d+$/);
});

test('one that fails keeps no other from running, is a problem of the run, and the first is told', async () => {
  const worker = workerWith(({ BeforeAll }) => {
    BeforeAll(() => {
      throw new Error('no printer');
    });
    BeforeAll(async () => {
      throw new Error('no till');
    });
    BeforeAll(() => {});
  });
  const failed = await runRunHooks(worker, 'before-all');
  expect(failed).toBeInstanceOf(RunHookFailed);
  expect(failed?.message).toMatch(/^BeforeAll \(.*run-hooks\.test\.ts:\d+\): no printer$/);
  expect(hooks().map(({ status, reason }) => [status, reason])).toEqual([
    ['failed', 'no printer'],
    ['failed', 'no till'],
    ['passed', undefined],
  ]);
  expect(problems()).toEqual([
    [expect.stringMatching(/^BeforeAll \(.*:\d+\)$/), 'no printer'],
    [expect.stringMatching(/^BeforeAll \(.*:\d+\)$/), 'no till'],
  ]);
});

test('one that outlasts the limit of a step fails', async () => {
  const worker = workerWith(({ AfterAll }) => AfterAll(() => new Promise(() => {})));
  expect((await runRunHooks(worker, 'after-all'))?.message).toContain('did not finish within 0.05 seconds');
});

test('what one attaches is on disk beside its record', async () => {
  const worker = workerWith(({ BeforeAll }) =>
    BeforeAll(function (this: { parameters: object }) {
      (this as unknown as { log(text: string): void }).log('the till holds £5');
    }),
  );
  await runRunHooks(worker, 'before-all');
  const [media] = hooks()[0]?.media ?? [];
  expect(media).toMatchObject({ kind: 'log', mediaType: 'text/x.cucumber.log+plain' });
  expect(readFileSync(path.join(folder, media?.path ?? ''), 'utf8')).toBe('the till holds £5');
});

test('the reporter knows the error again when the runner hands it on, and takes no other for it', () => {
  const record = RunHookRecord.parse({
    ...{ kind: 'after-all', name: '', where: 'steps/a.ts:1', worker: 0, status: 'failed', reason: 'no' },
    ...{ started: '2026-11-22T07:00:00.000Z', durationMs: 1, media: [] },
  });
  expect(tellsOfRunHook(String(new RunHookFailed(record)))).toBe(true);
  expect(tellsOfRunHook('Error: AfterAll (steps/a.ts:1): no')).toBe(false);
});

/** As much of a worker as run-level hooks need. */
function workerWith(define: (vocabulary: Vocabulary) => void): Worker {
  const parts: Partial<Worker> = {
    library: libraryOf(define),
    project: loadProject(folder),
    context: { folder, worldParameters: {} } as Worker['context'],
    store: new MediaStore(folder),
    place: 'ashdale/uat',
    stepLimitMs: 50,
    number: 3,
  };
  return parts as Worker;
}

function events(): RunEvent[] {
  const lines = readFileSync(journalFile(folder), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RunEvent);
}

function hooks(): RunHookRecord[] {
  return events().flatMap((event) => (event.type === 'run-hook' ? [event.hook] : []));
}

function problems(): string[][] {
  return events().flatMap((event) => (event.type === 'problem' ? [[event.where, event.message]] : []));
}
