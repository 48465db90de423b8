import type { Decision } from '../judge/index.ts';
import type { SignOffFact } from '../judge/sign-off-fact.ts';

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
  readonly state: 'in use' | 'not used' | 'expired' | 'not accepted';
  readonly why?: string;
}

/** Somebody's decision to go on against the rules. */
export interface OverrideFact {
  readonly approver: string;
  readonly reason: string;
  /** UTC, ISO. */
  readonly at: string;
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
