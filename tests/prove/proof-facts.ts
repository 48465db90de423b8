import { judge, type Verdict } from '../../harness/judge/index.ts';
import type { RunRecord } from '../../harness/run/schema.ts';
import { anInput, aPack } from '../judge/judge-input.ts';

/** The verdict on one run of the council tax release, with all of its scenarios planned. */
export function verdictOn(record: RunRecord): Verdict {
  return judge(anInput({ packs: [aPack({ planned: record.scenarios })], runs: [record] }));
}
