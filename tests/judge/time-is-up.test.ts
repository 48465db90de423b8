import { expect, it } from 'vitest';
import { aRun, aScenario } from '../run-record.ts';
import { aPack, reasonOf } from './judge-input.ts';

it('what was not run is told with what kept all of it from running, where a run says so', () => {
  const late = 'The time for all of it, 5 minutes, was up.';
  const scenarios = [aScenario({ status: 'not run', attempts: [], reason: late })];
  const about = (problems: { where: string; message: string }[]) =>
    reasonOf('everything was run', {
      packs: [aPack({ planned: scenarios })],
      runs: [aRun({ scenarios, problems })],
    }).sentence;
  expect(about([{ where: 'runner', message: late }])).toMatch(
    /^The only scenario was not run \(the time for all of it, 5 minutes, was up\): CT-/,
  );
  expect(about([])).toMatch(/^The only scenario was not run: CT-/);
});
