import type { Verdict } from '../../judge/index.ts';
import type { DecisionFacts } from '../decisions.ts';
import type { ProjectToProve, RunToProve, SealedEvidence } from '../input.ts';
import type { LeftOut } from '../left-out.ts';
import type { ProvenScenario } from '../proven.ts';

/** What a certificate is made from. */
export interface CertificateFacts {
  readonly project: ProjectToProve;
  readonly verdict: Verdict;
  readonly runs: readonly RunToProve[];
  readonly evidence: Pick<SealedEvidence, 'name' | 'folder' | 'manifestSha256' | 'missing'>;
  readonly decisions?: DecisionFacts;
  /** What was left out of the evidence for its size. */
  readonly leftOut?: LeftOut | null;
}

/** The facts, with the scenarios of all runs, those set out step by step and the pictures that fit. */
export interface Certificate extends CertificateFacts {
  readonly scenarios: readonly ProvenScenario[];
  readonly detailed: ReadonlySet<ProvenScenario>;
  readonly pictures: PictureChoice;
}

/** Which pictures stand in the certificate. */
export interface PictureChoice {
  /** Address for an `<img>` of a picture that was chosen, else null. */
  readonly address: (media: { readonly sha256: string; readonly path: string }) => string | null;
  /** Pictures that would have been shown but for their size. */
  readonly leftOut: number;
  /** Pictures that stand smaller than they were taken. */
  readonly reduced: number;
  /** This is the version without any. */
  readonly none?: true;
}
