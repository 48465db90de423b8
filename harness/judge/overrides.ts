import type { OverrideToJudge } from './input.ts';
import { NO_RULES } from './reasons.ts';
import { ALWAYS } from './rules/index.ts';
import type { Evidence } from './rules/rule.ts';
import { samePerson } from './same-person.ts';
import type { Reason, VerdictOverride } from './schema.ts';
import { dayOf, listed, spokenDay } from './sentences.ts';
import { testersOf } from './testers.ts';

/** Every override of the release, so that it is seen at later gates too, and whether it holds at this one. */
export function judgedOverrides(evidence: Evidence): VerdictOverride[] {
  return (evidence.release.overrides ?? []).map((override) => ({
    ...override,
    rules: [...override.rules],
    runs: [...override.runs],
    ...stateOf(override, evidence),
  }));
}

/** The same reasons; one that failed and is overridden says by whom and why. What is always asked cannot be overridden. */
export function withOverrides(reasons: readonly Reason[], overrides: readonly VerdictOverride[]): Reason[] {
  const inForce = overrides.filter(({ state }) => state === 'in force');
  const never = [NO_RULES.rule, ...ALWAYS.map(({ id }) => id)];
  return reasons.map((reason) => {
    const found = inForce.find(({ rules }) => rules.some((rule) => isNamed(reason.rule, rule)));
    if (reason.outcome !== 'fail' || found === undefined || never.includes(reason.rule)) return reason;
    const said = `Overridden by ${found.by} on ${spokenDay(found.on)}: ${found.reason.replace(/\.$/, '')}.`;
    return { ...reason, outcome: 'overridden', sentence: `${reason.sentence} ${said}` };
  });
}

/** Whether a reason's rule is the one that was written; a pack's own bears the pack's name: `maximum failures (Smoke)`. */
export function isNamed(rule: string, written: string): boolean {
  return rule === written || rule.startsWith(`${written} (`);
}

/** Where both say more than the name, behind a comma, that must agree too: `Blackwood, Tom` is not `Blackwood, Ifeoma`. */
function isMeant(allowed: string, by: string): boolean {
  const more = (name: string) => name.split(',').slice(1).join(',');
  const says = more(allowed) !== '' && more(by) !== '';
  return samePerson(allowed, by) && (!says || samePerson(more(allowed), more(by)));
}

function stateOf(override: OverrideToJudge, evidence: Evidence): Pick<VerdictOverride, 'state' | 'why'> {
  const { gate, runs, now, timeZone = 'Europe/London' } = evidence;
  if (override.gate !== gate.key) return { state: 'of another gate', why: '' };
  const off = (why: string) => ({ state: 'not in force' as const, why });
  const allowed = gate.mayOverride ?? [];
  if (!allowed.some((name) => isMeant(name, override.by)))
    return off(
      `${override.by} may not override at this gate${allowed.length > 0 ? `; ${listed(allowed)} may` : ''}`,
    );
  if (testersOf(runs).some((name) => samePerson(name, override.by)))
    return off(`${override.by} ran the tests`);
  if (override.on > dayOf(now, timeZone)) return off(`${spokenDay(override.on)} is still to come`);
  const others = runs.filter(({ id }) => !override.runs.includes(id));
  if (others.length > 0)
    return off(`it was decided on other runs than ${listed(others.map(({ id }) => id))}`);
  return { state: 'in force', why: '' };
}
