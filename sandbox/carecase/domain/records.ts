import type { Role } from '../staff.ts';

/** What staff record about a person. A date of birth is an ISO date; an NHS number ten digits, or empty. */
export interface PersonDetails {
  title: string;
  forename: string;
  surname: string;
  preferredName: string;
  pronouns: string;
  dateOfBirth: string;
  nhsNumber: string;
  phone: string;
  email: string;
  line1: string;
  town: string;
  postcode: string;
  communicationNeeds: string;
}

export interface Restriction {
  readonly reason: string;
  /** The roles that may open the record. */
  readonly roles: readonly Role[];
  readonly by: string;
  readonly at: string;
}

export interface Person {
  /** The case number, such as `P-100042`. */
  readonly id: string;
  details: PersonDetails;
  restriction: Restriction | null;
  /** Why somebody recorded this person although the application showed possible duplicates. */
  readonly notADuplicate: string;
}

/** Somebody did something to a record. `at` is an instant in UTC. */
export interface Event {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly note: string;
}

export const PRIORITIES = ['Routine', 'Urgent'] as const;
export type ReferralStatus = 'New' | 'Accepted' | 'Closed';

export interface Referral {
  readonly id: string;
  readonly personId: string;
  readonly team: string;
  source: string;
  priority: (typeof PRIORITIES)[number];
  /** ISO date. */
  received: string;
  reason: string;
  status: ReferralStatus;
  documents: string[];
  assessmentId: string | null;
  readonly history: Event[];
}

export interface CaseDocument {
  readonly id: string;
  readonly personId: string;
  readonly referralId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly by: string;
  readonly at: string;
}

export const ASSESSMENT_KINDS = ['Care Act assessment', "Carer's assessment", 'Review of care and support'];
export type Stage = 'Draft' | 'Submitted' | 'Returned' | 'Authorised';

export interface AssessmentAnswers {
  /** Keys of the outcomes that the person is unable to achieve. */
  outcomes: string[];
  impairment: boolean;
  wellbeing: boolean;
  summary: string;
}

export interface Assessment {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly team: string;
  /** User name of the worker whose work it is. */
  readonly worker: string;
  /** ISO date. */
  readonly due: string;
  stage: Stage;
  answers: AssessmentAnswers;
  readonly history: Event[];
}

export interface PackageLine {
  readonly service: string;
  readonly provider: string;
  /** Hundredths of an hour, day or week. */
  readonly units: number;
  /** Pence. */
  readonly unitCost: number;
}

export type PackageStatus = 'Awaiting authorisation' | 'With the funding panel' | 'Authorised' | 'Declined';

export interface CarePackage {
  readonly id: string;
  readonly personId: string;
  readonly team: string;
  readonly basis: string;
  readonly start: string;
  readonly lines: readonly PackageLine[];
  /** Pence a week. */
  readonly weeklyCost: number;
  readonly proposedBy: string;
  status: PackageStatus;
  readonly history: Event[];
}

/** An entry in the access log of a restricted record. */
export interface Access {
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly personId: string;
  readonly what: string;
}
