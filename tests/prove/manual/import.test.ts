import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TakenIn } from '../../../harness/prove/manual/index.ts';
import { RunRecord } from '../../../harness/run/schema.ts';
import { write } from '../run-folder.ts';
import { aManualProject, type Cells, fillIn, importFile, PASSED_090, reworded } from './manual-project.ts';

const FAILED_090: Cells = { ...PASSED_090, 'CT-090!D11': 'Failed', 'CT-090!E11': 'A phone number shows too' };

function record({ runs }: TakenIn): RunRecord {
  return RunRecord.parse(runs[0]?.record);
}

function runFolders(root: string): string[] {
  return readdirSync(join(root, 'reports/runs'));
}

describe('taking in a workbook', () => {
  it('makes a run like any other, marked as done by hand by its tester', async () => {
    const root = aManualProject();
    const pastes = [
      { sheet: 'CT-090', row: 10, seed: 'address' },
      { sheet: 'CT-090', row: 12, seed: 'whole' },
    ];
    const taken = await importFile(root, await fillIn(root, PASSED_090, pastes));
    const run = record(taken);
    expect(run).toMatchObject({
      state: 'complete',
      release: 'spring',
      gate: 'on-paper',
      operator: 'Rose Okafor',
    });
    expect(run.applications[0]).toMatchObject({
      versionAfter: '2026.2',
      versionSource: 'attested',
      attestedBy: 'Ada Lovelace',
    });
    expect(run.manual?.pictures).toEqual({ kept: 2, leftOut: 0, confirmedBy: null });
    expect(run.scenarios.map(({ id, status }) => [id, status])).toEqual([['CT-090', 'passed']]);
    const [attempt] = run.scenarios[0]?.attempts ?? [];
    expect(attempt).toMatchObject({ tester: 'Ada Lovelace', started: '2026-11-20T10:30:00.000Z' });
    expect(attempt?.steps.map((step) => step.media.length)).toEqual([0, 0, 1, 0]);
    expect(attempt?.media).toHaveLength(1);
    const file = join(root, 'reports/runs', run.id, attempt?.media[0]?.path ?? '');
    expect(existsSync(file)).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const root = aManualProject();
    const file = await fillIn(root, PASSED_090, [{ sheet: 'CT-090', row: 10, seed: 'address' }]);
    const first = await importFile(root, file);
    const again = await importFile(root, file);
    expect(again.added).toEqual([]);
    expect(record(again).id).toBe(record(first).id);
    expect(runFolders(root)).toHaveLength(1);
  });

  it('puts a changed result in the place of the old one, and keeps it with its pictures', async () => {
    const root = aManualProject();
    const old = await fillIn(root, FAILED_090, [{ sheet: 'CT-090', row: 11, seed: 'phone' }]);
    const first = await importFile(root, old);
    expect(record(first).scenarios[0]?.reason).toBe('By hand, step 4 of 4 failed: A phone number shows too');
    const next = await importFile(root, await fillIn(root, PASSED_090));
    expect(next.added).toEqual([
      { id: 'CT-090', tester: 'Ada Lovelace', status: 'passed', before: 'failed' },
    ]);
    const [scenario] = record(next).scenarios;
    expect(scenario).toMatchObject({ status: 'passed', attempts: [{ status: 'passed' }] });
    expect(scenario?.superseded).toMatchObject([{ status: 'failed' }]);
    expect(record(next).manual?.supersedes).toBe(record(first).id);
    const kept = scenario?.superseded?.[0]?.steps[3]?.media[0]?.path ?? 'none';
    expect(existsSync(join(root, 'reports/runs', record(next).id, kept))).toBe(true);
    expect((await importFile(root, old)).added, 'an old workbook once more').toEqual([]);
  });

  it('adds what others found to what is there', async () => {
    const root = aManualProject();
    await importFile(root, await fillIn(root, PASSED_090));
    const other = {
      'Start here!C13': '2026.2',
      'Start here!D13': 'Bo Ek',
      'CT-091!C4': 'Bo Ek',
      'CT-091!C5': '20/11/2026 11:15',
      'CT-091!D8': 'Passed',
      'CT-091!D9': 'Blocked',
      'CT-091!E9': 'The line was down',
    };
    const run = record(await importFile(root, await fillIn(root, other)));
    expect(run.scenarios.map(({ id, status }) => [id, status])).toEqual([
      ['CT-090', 'passed'],
      ['CT-091', 'blocked'],
    ]);
  });

  it('does not carry results over to another version of the application', async () => {
    const root = aManualProject();
    await importFile(root, await fillIn(root, PASSED_090));
    const newer = { ...PASSED_090, 'Start here!C13': '2026.2.1', 'CT-090!C5': '20/11/2026 12:00' };
    const [scenario] = record(await importFile(root, await fillIn(root, newer))).scenarios;
    expect(scenario?.superseded).toBeUndefined();
  });

  it('leaves pictures out on data that are not synthetic, until a person has looked at them', async () => {
    const root = aManualProject('masked');
    const file = await fillIn(root, PASSED_090, [{ sheet: 'CT-090', row: 10, seed: 'address' }]);
    const without = await importFile(root, file);
    expect(without.picturesLeftOut).toBe(1);
    expect(record(without).manual?.pictures).toEqual({ kept: 0, leftOut: 1, confirmedBy: null });
    expect(readdirSync(join(root, 'reports/runs', record(without).id, 'media'))).toEqual([]);
    const confirmed = record(await importFile(root, file, { picturesConfirmed: true }));
    expect(confirmed.manual?.pictures).toEqual({ kept: 1, leftOut: 0, confirmedBy: 'Rose Okafor' });
  });

  it('masks what people write where the data are not synthetic', async () => {
    const root = aManualProject('live');
    const cells = { ...FAILED_090, 'CT-090!E11': 'It shows 999 000 0018 of the tenant' };
    expect(record(await importFile(root, await fillIn(root, cells))).scenarios[0]?.reason).not.toContain(
      '0018',
    );
  });
});

describe('a workbook that cannot be taken in', () => {
  const refusal = async (root: string, file: string, leaveOut?: string[]) =>
    importFile(root, file, leaveOut ? { leaveOut } : {}).then(
      () => 'taken in',
      (fault: Error) => fault.message,
    );
  const faultOf = async (cells: Cells) => {
    const root = aManualProject();
    return refusal(root, await fillIn(root, { ...PASSED_090, ...cells }));
  };

  it.each([
    [{ 'CT-090!C4': null }, 'CT-090 › C4: nobody’s name is written'],
    [{ 'CT-090!C5': null }, 'CT-090 › C5: the day and time are missing'],
    [{ 'CT-090!C5': 'yesterday' }, 'CT-090 › C5: "yesterday" is not a day and time'],
    [{ 'CT-090!C5': '31/02/2026 10:00' }, 'CT-090 › C5: "31/02/2026 10:00" is not a day and time'],
    [{ 'CT-090!C5': '22/11/2026 10:00' }, 'CT-090 › C5: this moment is still to come'],
    [{ 'CT-090!C5': '19/11/2026 10:00' }, 'CT-090 › C5: this is before the workbook was made'],
    [{ 'CT-090!D9': null }, 'CT-090 › D9: step 2 has no result'],
    [{ 'CT-090!D9': 'OK' }, 'CT-090 › D9: "OK" is no result'],
    [{ 'CT-090!D11': 'Failed' }, 'CT-090 › E11: step 4 is Failed, and it is not said what happened'],
    [{ 'CT-090!D9': 'Not run' }, 'CT-090 › D10: step 3 is Passed, but step 2 before it was Not run'],
    [{ 'CT-090!C10': 'the name shows' }, 'CT-090 › B10: step 3 is not worded as it was exported'],
    [{ 'CT-090!F9': { error: '#VALUE!' as const } }, 'CT-090 › F9: the picture was placed in the cell'],
    [{ 'Start here!C13': null }, 'Start here › C13: the version of Council Tax is missing'],
    [{ 'Start here!D13': null }, 'Start here › D13: it is not said who looked'],
  ] satisfies [Cells, string][])('names the cell: %j', async (cells, said) => {
    expect(await faultOf(cells)).toContain(`spring.xlsx › ${said}`);
  });

  it('is refused where the scenario has been reworded since; the rest can be taken in without it', async () => {
    const root = aManualProject();
    const file = await fillIn(root, PASSED_090);
    write(root, 'features/council-tax/on-paper.feature', reworded);
    expect(await refusal(root, file)).toContain('CT-090 was worded differently when this workbook was made');
    expect(await refusal(root, file, ['CT-090'])).toBe('taken in');
  });

  it('is refused where a sheet is gone, or it is of something else', async () => {
    const root = aManualProject();
    const gone = await fillIn(root, PASSED_090, [], (workbook) => workbook.removeWorksheet('CT-091'));
    expect(await refusal(root, gone)).toContain('the sheet of CT-091 is gone');
    const own = await fillIn(root, {}, [], (workbook) => workbook.removeWorksheet('council-uat'));
    expect(await refusal(root, own)).toContain('is not a workbook that uat manual export made');
    writeFileSync(own, 'no zip');
    expect(await refusal(root, own)).toContain('is not an Excel workbook');
    expect(await refusal(root, `${own}.gone`)).toContain('there is no such file');
  });
});

describe('results for an earlier wording', () => {
  it('no longer count once the scenario has changed', async () => {
    const root = aManualProject();
    await importFile(root, await fillIn(root, PASSED_090));
    write(root, 'features/council-tax/on-paper.feature', reworded);
    const taken = await importFile(root, await fillIn(root, {}));
    expect(taken.runs).toEqual([]);
  });
});
