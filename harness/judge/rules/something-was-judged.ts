import type { PackToJudge } from '../input.ts';
import type { JudgedScenario } from '../scenarios.ts';
import { scenarioCount } from '../sentences.ts';
import { yesRule } from './rule.ts';

/** Always asked: neither a gate nor one of its packs passes on nothing. */
export const somethingWasJudged = yesRule('there is something to judge', 'at least one', (evidence) => {
  const { packs, runs, scenarios } = evidence;
  const run = scenarios.filter((scenario) => scenario.outcome !== 'not run');
  const actual = `${scenarioCount(run.length)} in ${runs.length === 1 ? '1 run' : `${runs.length} runs`}`;
  if (runs.length === 0) return { ok: false, actual, sentence: 'There is no run to judge.' };
  if (scenarios.length === 0)
    return { ok: false, actual, sentence: 'The packs of this gate hold no scenario.' };
  if (run.length === 0) return { ok: false, actual, sentence: 'Not one scenario was run.' };
  const empty = packs.map((pack) => emptyFault(pack, run)).filter((fault) => fault !== undefined);
  if (empty.length > 0) return { ok: false, actual, sentence: empty.join(' ') };
  return { ok: true, actual, sentence: `${scenarioCount(run.length)} gave evidence to judge.` };
});

/** A pack that chooses nothing, for example since a tag was renamed, says nothing: other packs do not speak for it. */
function emptyFault({ name, planned }: PackToJudge, run: readonly JudgedScenario[]): string | undefined {
  if (planned.length === 0) return `The pack ${name} holds no scenario.`;
  if (planned.some(({ id }) => run.some((scenario) => scenario.id === id))) return undefined;
  return `Not one scenario of ${name} was run.`;
}
