import type { WaiverFault, WaiverPolicy, WaiverToJudge } from '../input.ts';
import { plain } from '../plain.ts';
import { samePerson } from '../same-person.ts';
import { dayOf, listed, spokenDay } from '../sentences.ts';
import { saysTooLittle } from './pattern.ts';

/** All fail but the one that does no harm: a waiver whose failure is gone. */
const DEFAULT_POLICY: WaiverPolicy = {
  expired: 'fail',
  'too broad': 'fail',
  unused: 'warn',
  'approved by the tester': 'fail',
};

export interface Fault {
  readonly kind: WaiverFault | 'approved in the future';
  readonly sentence: string;
}

/** What a fault is laid against. */
export interface Circumstances {
  readonly now: Date;
  readonly timeZone: string;
  /** Everybody who ran the tests. */
  readonly testers: readonly string[];
  /** Ids of the gate's scenarios that the waiver's scenario stands for: itself, or the rows of an outline. */
  readonly named: readonly string[];
}

/** What is wrong with a waiver, whatever its scenario came to. */
export function faultsOf(waiver: WaiverToJudge, at: Circumstances): Fault[] {
  const { scenario, approver, approvedOn, expiresOn } = waiver;
  const today = dayOf(at.now, at.timeZone);
  const about = `The waiver of ${scenario}`;
  const found: [boolean, Fault['kind'], string][] = [
    [expiresOn < today, 'expired', `${about} expired on ${spokenDay(expiresOn)}.`],
    [
      approvedOn > today,
      'approved in the future',
      `${about} says that it was approved on ${spokenDay(approvedOn)}, which is still to come: a day or a clock is wrong.`,
    ],
    [
      saysTooLittle(waiver.error),
      'too broad',
      `${about} is too broad: “${waiver.error}” would cover other errors too. Write more of the reason that it covers.`,
    ],
    [
      at.named.length > 1,
      'too broad',
      `${about} is too broad: it has ${at.named.length} rows. Name the row, for example ${at.named[0]}.`,
    ],
    [
      at.testers.some((tester) => samePerson(tester, approver)),
      'approved by the tester',
      `${about} was approved by ${plain(approver)}, who ran the tests.`,
    ],
  ];
  return found.filter(([is]) => is).map(([, kind, sentence]) => ({ kind, sentence }));
}

export function unused({ scenario }: WaiverToJudge, passing: readonly string[]): Fault {
  const now = passing.length === 1 ? 'it passes' : `${listed(passing)} pass`;
  return {
    kind: 'unused',
    sentence: `The waiver of ${scenario} is no longer needed, because ${now}: take it out.`,
  };
}

export function weight({ kind }: Fault, policy: WaiverPolicy | undefined = DEFAULT_POLICY): 'fail' | 'warn' {
  return kind === 'approved in the future' ? 'fail' : policy[kind];
}
