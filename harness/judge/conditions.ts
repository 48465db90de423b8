import { isNamed } from './overrides.ts';
import { plain } from './plain.ts';
import type { Evidence } from './rules/rule.ts';
import type { Condition, Reason, VerdictOverride } from './schema.ts';
import { placeName, standing } from './sign-offs.ts';

/** What a GO rests on: waivers in use, what signers asked for, rules that were overridden. Each with owner and day. */
export function conditionsOf(
  evidence: Evidence,
  reasons: readonly Reason[],
  overrides: readonly VerdictOverride[],
): Condition[] {
  return [
    ...overrides.filter(({ state }) => state === 'in force').flatMap((one) => ofOverride(one, reasons)),
    ...ofWaivers(evidence),
    ...standing(evidence).flatMap((fact) =>
      fact.conditions.map(({ text, owner, due }) => ({
        what: plain(`${text.replace(/\.$/, '')}: asked for by ${fact.name}, ${placeName(fact)}.`),
        owner: plain(owner),
        due,
      })),
    ),
  ];
}

function ofOverride({ rules, by, reason, due }: VerdictOverride, reasons: readonly Reason[]): Condition[] {
  const overridden = reasons.filter(
    ({ outcome, rule }) => outcome === 'overridden' && rules.some((one) => isNamed(rule, one)),
  );
  if (overridden.length === 0) return [];
  const names = overridden.map(({ rule }) => `“${rule}”`).join(', ');
  return [{ what: plain(`${names} not met, overridden: ${reason}`), owner: plain(by), due }];
}

function ofWaivers({ waivers, scenarios }: Evidence): Condition[] {
  return waivers
    .filter(({ state }) => state === 'in use')
    .map(({ covered, scenario, reason, record, approver, expiresOn }) => {
      const title = scenarios.find(({ id }) => id === covered[0])?.title ?? '';
      const what = `${scenario} ${title}: fails, waived under ${record}. ${reason}`;
      return { what: plain(what), owner: plain(approver), due: expiresOn };
    });
}
