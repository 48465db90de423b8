/** The four parts of the one line a person gets: where · what is wrong · what is allowed · what to do next. */
export interface FaultParts {
  /** File and key or line, for example `data/packs/smoke.yaml › rules`. */
  readonly where: string;
  /** What is wrong, quoting the value, without a full stop. */
  readonly wrong: string;
  /** What is allowed, as a sentence. */
  readonly allowed?: string;
  /** What to do next, as a sentence. */
  readonly next?: string;
}

/** A fault that a person can act on. `message` is one line; `exitCode` follows the design's table. */
export class UatError extends Error {
  override name = 'UatError';
  readonly parts: FaultParts;
  readonly exitCode: number;

  constructor(parts: FaultParts, exitCode: number, options?: ErrorOptions) {
    super(faultLine(parts), options);
    this.parts = parts;
    this.exitCode = exitCode;
  }
}

/** The command or a project file is wrong: exit 2. */
export class ProjectFault extends UatError {
  override name = 'ProjectFault';
  constructor(parts: FaultParts, options?: ErrorOptions) {
    super(parts, 2, options);
  }
}

/** Several project faults found in one go; the message holds one line each: exit 2. */
export class ProjectFaults extends ProjectFault {
  override name = 'ProjectFaults';
  readonly faults: readonly ProjectFault[];
  constructor(faults: readonly ProjectFault[]) {
    super(faults[0]?.parts ?? { where: 'project', wrong: 'is not usable' });
    this.faults = faults;
    this.message = faults.map((fault) => fault.message).join('\n');
  }
}

/** Nothing could be started because no application answered: exit 3. */
export class NothingAnswered extends UatError {
  override name = 'NothingAnswered';
  constructor(parts: FaultParts, options?: ErrorOptions) {
    super(parts, 3, options);
  }
}

/** How many people's messages went out all the same, and a sentence for each that did not. */
export interface ToldAllTheSame {
  readonly told: number;
  readonly untold: readonly string[];
}

/** The change record could not be written: exit 4. */
export class PublishFault extends UatError {
  override name = 'PublishFault';
  /** Undefined where it was not tried to tell anybody. */
  readonly people: ToldAllTheSame | undefined;
  constructor(parts: FaultParts, options?: ErrorOptions & { readonly people?: ToldAllTheSame }) {
    super(parts, 4, options);
    this.people = options?.people;
  }
}

/** Somebody stopped it: exit 130. */
export class Interrupted extends UatError {
  override name = 'Interrupted';
  constructor(parts: FaultParts, options?: ErrorOptions) {
    super(parts, 130, options);
  }
}

/** `where: wrong. Allowed. Next.` on one line; control characters are shown, never obeyed. */
function faultLine({ where, wrong, allowed, next }: FaultParts): string {
  const sentences = [`${where}: ${wrong}`, allowed, next].filter((part) => part !== undefined && part !== '');
  return sentences
    .map((part) => part?.replace(/\s+/g, ' ').replace(/[. ]+$/, ''))
    .map((part) => (/[?!]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ')
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
