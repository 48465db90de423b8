import type { SignOffFact } from '../../judge/sign-off-fact.ts';
import type { Basis } from '../sign/basis.ts';
import type { KnownSigner } from './known-signer.ts';

export const DOSSIER_RECORD = 'council-uat/dossier-record/1';

/**
 * dossier/record.json: all that a person with nothing but the pack needs to check the signatures in it, and where it
 * stood in the ledger. Sealed by manifest B and signed as a subject of the statement.
 */
export interface DossierRecord {
  readonly schema: typeof DOSSIER_RECORD;
  readonly project: string;
  readonly council: string;
  readonly timeZone: string;
  readonly release: string;
  readonly gate: string;
  readonly change: string | null;
  /** SHA-256 of manifest A. */
  readonly manifestA: string;
  readonly decision: string;
  readonly judgedAt: string;
  /** When the last run ended: nobody can have signed before. Null where no run has. */
  readonly evidenceEnded: string | null;
  /** Every class of data of the applications that were tested. */
  readonly classesOfData: readonly string[];
  readonly basis: Basis;
  /** The last entry when the dossier was made. */
  readonly ledger: { readonly number: number; readonly hash: string };
  /** `until`: the last day on which the evidence is kept. */
  readonly retention: { readonly until: string; readonly because: string };
  readonly installation: { readonly name: string; readonly key: string; readonly fingerprint: string };
  /** Those who signed, as data/signers.yaml listed them then. */
  readonly signers: readonly KnownSigner[];
  /** As they stood when the dossier was made. */
  readonly signOffs: readonly SignOffFact[];
}
