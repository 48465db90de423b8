import { named, scenarioCount } from '../sentences.ts';
import { yesRule } from './rule.ts';

/** Nothing that the packs' applications need is still a draft, left out of the packs or not. */
export const noDrafts = yesRule('no drafts', 'none', ({ packs }) => {
  const drafts = packs.flatMap((pack) => pack.leftOut ?? []).filter((one) => one.draft === true);
  const unique = [...new Map(drafts.map((one) => [one.id, one])).values()];
  const are = unique.length === 1 ? 'is' : 'are';
  return {
    ok: unique.length === 0,
    actual: scenarioCount(unique.length),
    sentence:
      unique.length === 0
        ? 'No scenario is left as a draft.'
        : `${scenarioCount(unique.length)} ${are} still a draft and never run: ${named(unique)}.`,
    scenarios: unique,
  };
});
