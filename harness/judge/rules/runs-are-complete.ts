import type { RunRecord } from '../../run/schema.ts';
import { plain, shortened } from '../plain.ts';
import { moment } from '../sentences.ts';
import { yesRule } from './rule.ts';

const MESSAGE_LENGTH = 160;
/** How far the clocks of two machines may be apart. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** Always asked: a run that was interrupted, or failed outside its scenarios, is no evidence of the rest. */
export const runsAreComplete = yesRule(
  'runs are complete',
  'complete, without problems outside scenarios',
  ({ runs, now }) => {
    const faults = runs.flatMap((run) => [...faultsOf(run), ...clockFaults(run, now)]);
    return {
      ok: faults.length === 0 && runs.length > 0,
      actual: runs.map((run) => run.state).join(', ') || 'no run',
      sentence: faults.join(' ') || (runs.length === 0 ? 'There is no run.' : 'Every run came to its end.'),
    };
  },
);

/** Days of waivers are told by the same clock. */
function clockFaults({ id, started, ended }: RunRecord, now: Date): string[] {
  const latest = new Date(ended ?? started);
  if (latest.getTime() <= now.getTime() + CLOCK_TOLERANCE) return [];
  return [`Run ${id} says that it was made on ${moment(latest)}, which is still to come: a clock is wrong.`];
}

function faultsOf(run: RunRecord): string[] {
  const problems = run.problems.map(({ where, message }) => {
    const said = `${shortened(plain(message).replace(/\.$/, ''), MESSAGE_LENGTH)}.`;
    // What ends a run as a whole is a sentence already.
    return where === 'runner'
      ? `Run ${run.id}: ${said}`
      : `Outside the scenarios of run ${run.id}, ${plain(where)} went wrong: ${said}`;
  });
  if (run.state === 'complete' && run.ended !== null) return problems;
  const said = run.state === 'interrupted' ? 'was interrupted' : 'has not ended';
  return [`Run ${run.id} ${said} before everything was done.`, ...problems];
}
