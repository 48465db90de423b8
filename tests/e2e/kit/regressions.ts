import { expect } from 'vitest';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { APPLICATIONS } from '../../../sandbox/applications.ts';
import { type Change, type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';

export const KEYS = Object.keys(APPLICATIONS);

/** What the next versions break, of all applications. */
export const REGRESSIONS: readonly Change[] = KEYS.flatMap((key) =>
  loadEdition(key, 'next').changes.filter(({ kind }) => kind === 'regression'),
);

/** The scenarios, or rows, that must fail because of it. */
export const CAUGHT_BY = new Set(REGRESSIONS.flatMap((change) => change['caught by'] ?? []));

export function expectVersions(run: RunRecord, edition: EditionName): void {
  const read = Object.fromEntries(run.applications.map((one) => [one.key, one.versionBefore]));
  const wanted = Object.fromEntries(KEYS.map((key) => [key, loadEdition(key, edition).version]));
  expect(read, 'versions as the run read them').toEqual(wanted);
}

export function expectAllPassed(run: RunRecord): void {
  const red = run.scenarios.filter(({ status }) => status !== 'passed');
  expect(red.map(({ id, status, reason }) => `${id} ${status}: ${reason}`)).toEqual([]);
}

/** What failed is what the lists say, scenario by scenario; `expected` where only some of those were run. */
export function expectOnlyRegressions(run: RunRecord, expected: ReadonlySet<string> = CAUGHT_BY): void {
  const red = run.scenarios.filter(({ status }) => status !== 'passed');
  const failed = new Set(red.filter(({ status }) => status === 'failed').map(({ id }) => id));
  expect({
    'regressions that no scenario caught': REGRESSIONS.filter(
      (change) => !(change['caught by'] ?? []).some((id) => failed.has(id)),
    ).map(({ id, what }) => `${id}: ${what}`),
    'listed under “caught by”, but did not fail': [...expected].filter((id) => !failed.has(id)),
    'failures that no list explains': red
      .filter(({ id }) => !(expected.has(id) && failed.has(id)))
      .map(({ id, status, reason }) => `${id} ${status}: ${reason}`),
  }).toEqual({
    'regressions that no scenario caught': [],
    'listed under “caught by”, but did not fail': [],
    'failures that no list explains': [],
  });
}
