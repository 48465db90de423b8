/** A sign-off in a pack, checked with the pack alone. */
export interface CheckedSignature {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role: string;
  readonly service: string;
  readonly decision: string;
  readonly conditions: readonly { readonly text: string; readonly owner: string; readonly due: string }[];
  readonly at: string;
  readonly fingerprint: string;
  readonly throwaway: boolean;
  readonly state: 'valid' | 'void' | 'invalid' | 'withdrawn' | 'superseded';
  readonly why?: string;
}

/** Files that were taken out after the pack was sealed, by whom and why; their hashes stay in the manifest. */
export interface Withheld {
  readonly paths: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly because: string;
  /** Fingerprint of the key that signed this. */
  readonly fingerprint: string;
  /** Whether it is the key of the installation that sealed the pack. */
  readonly bySealer: boolean;
}

/** What verification found. */
export interface Verification {
  readonly verdict: 'VALID' | 'VALID WITH FILES WITHHELD' | 'NOT VALID';
  /** Whatever is wrong, one plain sentence each. */
  readonly faults: readonly string[];
  readonly altered: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly withheld: readonly Withheld[];
  readonly signatures: readonly CheckedSignature[];
  readonly files: number;
  /** What the pack is about; null where that cannot be read. */
  readonly about: {
    readonly project: string;
    readonly release: string;
    readonly gate: string;
    readonly change: string | null;
    readonly decision: string;
    readonly judgedAt: string;
    readonly timeZone: string;
    readonly keptUntil: string;
  } | null;
  /** To be compared with the change record. */
  readonly compare: {
    readonly manifestA: string | null;
    readonly manifestB: string | null;
    readonly installation: string | null;
    readonly ledger: { readonly number: number; readonly hash: string } | null;
  };
}
