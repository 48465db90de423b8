import type { Decision } from '../judge/index.ts';
import type { Alert } from '../prove/index.ts';

/** A file that goes with a publication. */
export interface Attachment {
  /** Unique in the change record: it holds the change, the gate, the run and the start of manifest B's hash. */
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
  readonly releaseName: string;
  readonly gate: string;
  readonly decision: Decision;
  /** UTC. */
  readonly judgedAt: string;
  /** The same for people, on the project's clocks: a message may have waited for days. */
  readonly judged?: string | undefined;
  readonly manifestA: string;
  readonly manifestB: string;
  /** Plain text, read in two minutes. */
  readonly workNote: string;
  /** At most 4,000 characters. */
  readonly testPlan: string;
  /** The verdict's weightiest reasons, a sentence each, at most three. */
  readonly reasons: readonly string[];
  /** What reaches a phone. */
  readonly alert?: Alert | undefined;
  /** What `{name}` in a field's value stands for. */
  readonly facts: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

export interface Published {
  /** Where a person finds it: a folder or an address. */
  readonly where: string;
  /** True when all of it stood there before; nothing was written. */
  readonly alreadyThere: boolean;
  /** One line for a person. */
  readonly said: string;
  /** What is not as it was meant to be, a sentence each; the publication stands all the same. */
  readonly warnings?: readonly string[];
  /** How many mails and cards have gone out, now or before. */
  readonly told?: number;
  /** People who could not be told, a sentence each; they are among the warnings, too. */
  readonly untold?: readonly string[];
  /** What lies in the record now, SHA-256 by name; and where, when that is a task. */
  readonly files?: Readonly<Record<string, string>>;
  readonly place?: Place;
}

/** A change or one of its tasks, as the system knows it. */
export interface Place {
  readonly kind: 'change' | 'task';
  /** The system's own identifier. */
  readonly id: string;
  /** What people call it: CHG0030001. */
  readonly number: string;
}

export interface FoundChange extends Place {
  readonly kind: 'change';
  /** As people read it: Authorize. */
  readonly state: string;
  /** False once it is over: closed or cancelled. */
  readonly isOpen: boolean;
  /** Where a person looks at it. */
  readonly address: string;
}

export interface FoundTask extends Place {
  readonly kind: 'task';
  readonly isOpen: boolean;
}

/** A file as it lies in the record. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Null where the system does not tell. */
  readonly bytes: number | null;
  /** Null where the system does not tell: then `digest` reads it back. */
  readonly sha256: string | null;
  /** False while the system is still taking it in: what it says of the file may change yet. */
  readonly isReady?: boolean;
}

export interface FileToAttach {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * The record of a change in another system: a small set of steps that the outbox makes exactly-once. Each throws
 * Passing for a trouble that may go away and PublishFault for one that will not.
 */
export interface ChangeRecord {
  /** What people call it: ServiceNow. */
  readonly system: string;
  /** The field that tells of the tests, and the most characters it holds. */
  readonly testPlan: { readonly field: string; readonly longest: number };
  /** The change of exactly this number. */
  find(number: string): Promise<FoundChange>;
  /** The task of a change by its short description, an open one first; undefined where there is none. */
  findTask(change: FoundChange, title: string): Promise<FoundTask | undefined>;
  /** Only the fields that the system knows. */
  read(place: Place, fields: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** One update: note and fields are both there afterwards, or neither. */
  write(
    place: Place,
    update: { readonly note?: string; readonly fields?: Readonly<Record<string, string>> },
  ): Promise<void>;
  /** Notes that can be read, in any order. An empty list may also mean that they may not be read. */
  notes(place: Place): Promise<readonly string[]>;
  /** Something that changes with every update of the record; null where the system shows none. */
  revision(place: Place): Promise<string | null>;
  files(place: Place): Promise<readonly StoredFile[]>;
  /** Throws FileRefused for a kind or a size that the system does not take. */
  attach(place: Place, file: FileToAttach): Promise<void>;
  remove(file: StoredFile): Promise<void>;
  /** SHA-256 of what is stored, read back. */
  digest(file: StoredFile): Promise<string>;
}
