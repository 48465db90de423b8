import { conditionSentence, headline, overrides, plain, type Verdict } from '../judge/index.ts';
import { sentence } from './test-summary.ts';
import { dateAndTime } from './times.ts';

/** What a work note says of who let what through: headline, overrides and conditions. */
export function decisionLines(verdict: Verdict): { headline: string; lines: string[] } {
  const conditions = verdict.conditions.map((one) => `Condition ${conditionSentence(one)}`);
  return { headline: headline(verdict), lines: [...overrides(verdict), ...conditions] };
}

/** Waivers that do something here, or are not in order; a failure that one lets through is a failure all the same. */
export function waiverLines({ waivers }: Verdict): string[] {
  const told = waivers.filter(({ state, faults }) => state === 'in use' || faults.length > 0);
  return told.map(({ scenario, covered, record, reason, approver, approvedOn, expiresOn, faults }) => {
    const who = `approved by ${approver} on ${approvedOn} until ${expiresOn} (${record})`;
    const wrong = faults.length > 0 ? ` ${faults.join(' ')}` : '';
    return plain(`- ${covered.join(', ') || scenario}: ${sentence(reason)} Waiver ${who}.${wrong}`);
  });
}

/** Everything that was signed here, and what is still to be. */
export function signOffLines({ signOffs }: Verdict, timeZone: string): string[] {
  const open = signOffs.required.filter(({ state }) => state !== 'given');
  return [
    ...signOffs.given.map(({ name, post, role, service, decision, at, state, why }) =>
      plain(
        `- ${name}, ${post}, as ${role} of ${service}: ${decision}, ${dateAndTime(at, timeZone)}${state === 'valid' ? '' : ` (${state}: ${why ?? 'no reason given'})`}`,
      ),
    ),
    ...open.map(({ role, service, why }) => plain(`- Not signed: ${role} of ${service}: ${sentence(why)}`)),
  ];
}
