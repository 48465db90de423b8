import type { Decision } from '../judge/index.ts';

/** A file that goes with a publication. */
export interface Attachment {
  /** Unique in the change record: it holds the gate and the start of manifest B's hash. */
  readonly name: string;
  /** Absolute path of the file to copy. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What one verdict says in the record of its change. */
export interface Publication {
  /** Change, gate and SHA-256 of manifest B: publishing the same key twice changes nothing. */
  readonly key: string;
  readonly change: string;
  readonly release: string;
  readonly gate: string;
  readonly decision: Decision;
  /** UTC. */
  readonly judgedAt: string;
  readonly manifestA: string;
  readonly manifestB: string;
  /** Plain text, read in two minutes. */
  readonly workNote: string;
  /** At most 4,000 characters. */
  readonly testPlan: string;
  readonly attachments: readonly Attachment[];
}

export interface Published {
  /** Where a person finds it: a folder or an address. */
  readonly where: string;
  /** True when all of it stood there before; nothing was written. */
  readonly alreadyThere: boolean;
  /** One line for a person. */
  readonly said: string;
}

/** The record of a change, wherever it is kept. */
export interface ChangeRecord {
  /** Writes what is not there yet; may be called again after an interruption. Throws PublishFault. */
  publish(publication: Publication): Promise<Published>;
}
