import { expect } from 'vitest';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { APPLICATIONS } from '../../../sandbox/applications.ts';
import { type Change, type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';

export const KEYS = Object.keys(APPLICATIONS);

/** What the next versions break, of all applications. */
const REGRESSIONS: readonly Change[] = KEYS.flatMap((key) =>
  loadEdition(key, 'next').changes.filter(({ kind }) => kind === 'regression'),
);

/** The scenarios, or rows, that must fail because of it. */
export const CAUGHT_BY = new Set(REGRESSIONS.flatMap((change) => change['caught by'] ?? []));

export function expectVersions(run: RunRecord, edition: EditionName): void {
  const read = run.applications.map(({ versionBefore }) => versionBefore);
  expect(read, 'versions as the run read them').toEqual(KEYS.map((key) => loadEdition(key, edition).version));
}

export function expectAllPassed(run: RunRecord): void {
  const red = run.scenarios.filter(({ status }) => status !== 'passed');
  expect(red.map(({ id, status, reason }) => `${id} ${status}: ${reason}`)).toEqual([]);
}

/** What failed is what the lists say, scenario by scenario. */
export function expectOnlyRegressions(run: RunRecord): void {
  const red = run.scenarios.filter(({ status }) => status !== 'passed');
  const failed = new Set(red.filter(({ status }) => status === 'failed').map(({ id }) => id));
  expect({
    'regressions that no scenario caught': REGRESSIONS.filter(
      (change) => !(change['caught by'] ?? []).some((id) => failed.has(id)),
    ).map(({ id, what }) => `${id}: ${what}`),
    'listed under “caught by”, but did not fail': [...CAUGHT_BY].filter((id) => !failed.has(id)),
    'failures that no list explains': red
      .filter(({ id }) => !(CAUGHT_BY.has(id) && failed.has(id)))
      .map(({ id, status, reason }) => `${id} ${status}: ${reason}`),
  }).toEqual({
    'regressions that no scenario caught': [],
    'listed under “caught by”, but did not fail': [],
    'failures that no list explains': [],
  });
}
