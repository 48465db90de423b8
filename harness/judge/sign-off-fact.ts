/** What a signer undertook to see done, or asked of somebody else. */
export interface SignOffCondition {
  readonly text: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string;
}

/**
 * One sign-off of a gate's evidence, verified before it came here: the judge checks no signature, it only asks whether
 * those that the gate requires are there and stand.
 */
export interface SignOffFact {
  readonly id: string;
  readonly gate: string;
  readonly role: string;
  readonly service: string;
  readonly name: string;
  readonly post: string;
  readonly decision: 'accept' | 'accept with conditions' | 'reject';
  readonly conditions: readonly SignOffCondition[];
  /** UTC, ISO. */
  readonly at: string;
  /** Void: what it stood on has changed. Invalid: the signature or the signer's key does not hold. */
  readonly state: 'valid' | 'void' | 'invalid' | 'withdrawn' | 'superseded';
  /** A plain sentence, when it is not valid. */
  readonly why?: string;
  /** Its file is gone or was altered, and by the ledger, which says what it decided, it stood on this evidence. */
  readonly lost?: boolean;
  /** Fingerprint of the signer's public key. */
  readonly signer: string;
  /** Made with a sample's key, which proves nothing about who signed. */
  readonly throwaway?: boolean;
  /** What the person said by signing. */
  readonly meaning?: string;
}
