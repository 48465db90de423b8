import type { Decision, Verdict, VerdictWaiver } from '../judge/index.ts';
import type { SignOffFact } from '../judge/sign-off-fact.ts';

/** What a verdict holds of people's decisions. */
export function decisionsOf({ waivers, overrides, releaseNotes, signOffs, gate }: Verdict): DecisionFacts {
  return {
    waivers: waivers.map(waiverFact),
    overrides: overrides
      .filter(({ state }) => state === 'in force')
      .map(({ by, reason, on }) => ({ approver: by, reason, on, instead: 'NO-GO' })),
    releaseNotes: releaseNotes.map(({ id, text, scenarios, state, why }) => ({
      id,
      text,
      scenarios: scenarios.map((one) => one.id),
      notTested: state === 'not tested' ? why : null,
    })),
    requiredSignOffs: signOffs.required,
    signOffs: signOffs.given.map(({ why, meaning, ...given }) => ({
      ...given,
      gate,
      ...(why === null ? {} : { why }),
      ...(meaning === null ? {} : { meaning }),
    })),
  };
}

const WAIVER_STATES: Readonly<Record<VerdictWaiver['state'], Pick<WaiverFact, 'state' | 'why'>>> = {
  'in use': { state: 'in use' },
  'not in order': { state: 'not accepted' },
  'another error': { state: 'not used', why: 'The scenario failed for another reason.' },
  'not tried': { state: 'not used', why: 'The scenario came to no result.' },
  unused: { state: 'not used', why: 'The scenario passes now.' },
  'not of this gate': { state: 'not used', why: 'No scenario of this gate has that id.' },
};

function waiverFact({ scenario, covered, faults, state, ...rest }: VerdictWaiver): WaiverFact {
  const said = faults.length > 0 ? { why: faults.join(' ') } : {};
  return { ...rest, scenarios: covered.length > 0 ? covered : [scenario], ...WAIVER_STATES[state], ...said };
}

/** A failure that was let through, or was to be. Dates are ISO dates. */
export interface WaiverFact {
  /** Ids of the scenarios that it names. */
  readonly scenarios: readonly string[];
  /** The error that it covers, as the release's file writes it. */
  readonly error: string;
  readonly reason: string;
  /** Problem or defect record. */
  readonly record: string | null;
  readonly approver: string;
  readonly approvedOn: string;
  readonly expiresOn: string;
  /** Whether it stands, and a plain sentence where it does not. */
  readonly state: 'in use' | 'not used' | 'not accepted';
  readonly why?: string;
}

/** Somebody's decision to go on against the rules. */
export interface OverrideFact {
  readonly approver: string;
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
  /** The verdict that the rules gave. */
  readonly instead: Decision;
}

/** An item of the supplier's release notes, and what tests it. */
export interface ReleaseNoteFact {
  readonly id: string;
  readonly text: string;
  readonly scenarios: readonly string[];
  /** Why nothing tests it; null where something does. */
  readonly notTested: string | null;
}

/** Who must sign. */
export interface RequiredSignOff {
  readonly role: string;
  readonly service: string;
}

/** What people decided about the evidence. What is left out is not known, and nothing is said of it. */
export interface DecisionFacts {
  readonly waivers?: readonly WaiverFact[];
  readonly overrides?: readonly OverrideFact[];
  readonly releaseNotes?: readonly ReleaseNoteFact[];
  readonly signOffs?: readonly SignOffFact[];
  readonly requiredSignOffs?: readonly RequiredSignOff[];
}
