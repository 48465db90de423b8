import { scenarioCount } from '../sentences.ts';
import { yesRule } from './rule.ts';

/** Always asked: a gate never passes on nothing. */
export const somethingWasJudged = yesRule('there is something to judge', 'at least one', (evidence) => {
  const { runs, scenarios } = evidence;
  const run = scenarios.filter((scenario) => scenario.outcome !== 'not run');
  const actual = `${scenarioCount(run.length)} in ${runs.length === 1 ? '1 run' : `${runs.length} runs`}`;
  if (runs.length === 0) return { ok: false, actual, sentence: 'There is no run to judge.' };
  if (scenarios.length === 0)
    return { ok: false, actual, sentence: 'The packs of this gate hold no scenario.' };
  if (run.length === 0) return { ok: false, actual, sentence: 'Not one scenario was run.' };
  return { ok: true, actual, sentence: `${scenarioCount(run.length)} gave evidence to judge.` };
});
