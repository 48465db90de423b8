import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pastRuns, runsOf } from '../../harness/run/past-runs.ts';
import { aRun } from '../run-record.ts';

const IDS = [27, 28, 29].map((day) => `202611${day}T070000Z-smoke-000${day}`);

function reports(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-past-'));
  for (const id of IDS) {
    mkdirSync(path.join(folder, 'runs', id), { recursive: true });
    writeFileSync(path.join(folder, 'runs', id, 'run.json'), JSON.stringify(aRun({ id })));
  }
  for (const [id, text] of [
    ['20261130T070000Z-torn-0000', '{"scen'],
    ['20261201T070000Z-other-0000', '[]'],
  ] as const) {
    mkdirSync(path.join(folder, 'runs', id), { recursive: true });
    writeFileSync(path.join(folder, 'runs', id, 'run.json'), text);
  }
  mkdirSync(path.join(folder, 'runs', '20261202T070000Z-just-begun-0000'));
  return folder;
}

const ids = (runs: Iterable<{ id: string }>) => [...runs].map(({ id }) => id);

it('come the newest first, as many as are wanted; what cannot be read is passed over', () => {
  const folder = reports();
  expect(ids(pastRuns(folder, 10))).toEqual(IDS.toReversed());
  expect(ids(pastRuns(folder, 2))).toEqual(IDS.toReversed().slice(0, 2));
  expect(ids(pastRuns(path.join(folder, 'nowhere'), 2))).toEqual([]);
});

it('come from before a moment where one is given', () => {
  expect(ids(pastRuns(reports(), 10, '2026-11-29T06:59:59.000Z'))).toEqual(IDS.slice(0, 2).toReversed());
});

it('come by their ids, without those that are gone', () => {
  expect(ids(runsOf(reports(), ['gone', IDS[1] ?? '', IDS[0] ?? '']))).toEqual([IDS[1], IDS[0]]);
});
