import type { JudgedScenario } from '../scenarios.ts';
import { named } from '../sentences.ts';
import { type Answer, readTable, rule } from './rule.ts';

type Tier = 'high' | 'medium' | 'low';
const TIERS: readonly Tier[] = ['high', 'medium', 'low'];

interface ShareByRisk {
  readonly id: string;
  /** `passed`, `was run`: what the share is of. */
  readonly verb: string;
  readonly counts: (scenario: JudgedScenario) => boolean;
}

/** A rule that of the scenarios of each risk a share meets something; a risk that no scenario has fails. */
export function shareByRisk({ id, verb, counts }: ShareByRisk) {
  return rule<readonly (readonly [Tier, number])[]>({
    id,
    read: readTable(TIERS),
    allowed: (limits) => limits.map(([tier, share]) => `${tier} risk ${share} %`).join(', '),
    answer: ({ scenarios }, limits) => {
      const answers = limits.map(([tier, limit]) => {
        const all = scenarios.filter(({ risk }) => risk === tier);
        return tierAnswer(
          tier,
          limit,
          all,
          all.filter((one) => !counts(one)),
          verb,
        );
      });
      return {
        ok: answers.every(({ ok }) => ok),
        actual: answers.map(({ actual }) => actual).join(', '),
        sentence: answers.map(({ sentence }) => sentence).join(' '),
        scenarios: answers.flatMap((one) => (one.ok ? [] : (one.scenarios ?? []))),
      };
    },
  });
}

function tierAnswer(
  tier: Tier,
  limit: number,
  all: readonly JudgedScenario[],
  short: readonly JudgedScenario[],
  verb: string,
): Answer {
  if (all.length === 0)
    return {
      ok: false,
      actual: `${tier} risk none`,
      sentence: `No scenario is tagged @risk:${tier}, so its share is not known.`,
    };
  const met = all.length - short.length;
  const ok = met * 100 >= limit * all.length;
  const actual = `${tier} risk ${percentOf(met, all.length)} %`;
  const said = `Of ${all.length} at ${tier} risk, ${met} ${verb} (${percentOf(met, all.length)} %)`;
  return {
    ok,
    actual,
    sentence: ok ? `${said}.` : `${said}; ${limit} % must. Short: ${named(short)}.`,
    scenarios: short,
  };
}

/** Rounded down, so that nothing is 100 % that is not all. */
function percentOf(part: number, whole: number): number {
  return Math.floor((part * 1000) / whole) / 10;
}
