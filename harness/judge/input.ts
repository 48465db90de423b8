import type { RunRecord } from '../run/schema.ts';
import type { NamedScenario, NotTested } from './schema.ts';
import type { SignOffFact } from './sign-off-fact.ts';

/** UTC moments, ISO. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The parts of a release that judging needs. What is left out is not known, and a rule that needs it fails. */
export interface ReleaseToJudge {
  readonly key: string;
  readonly name: string;
  readonly change: string | null;
  readonly council: string;
  /** By the application's key. */
  readonly applications: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  readonly supplier?: string | null;
  readonly changeType?: string;
  readonly window?: Span | null;
  readonly freezes?: readonly (Span & { readonly reason: string })[];
  readonly requirements?: readonly string[];
  readonly notes?: readonly ReleaseNoteToJudge[];
  readonly backOut?: { readonly by: string; readonly on: string; readonly how: string } | null;
  readonly waivers?: readonly WaiverToJudge[];
  readonly overrides?: readonly OverrideToJudge[];
}

/** An item of the supplier's release notes: its scenarios, or why it is not tested. */
export interface ReleaseNoteToJudge {
  readonly id: string;
  readonly text: string;
  readonly scenarios: readonly string[];
  readonly notTested: string | null;
}

/** Days are ISO. `error` is part of the reason of the failure; `*` stands for any words. */
export interface WaiverToJudge {
  readonly scenario: string;
  readonly error: string;
  readonly reason: string;
  readonly record: string;
  readonly approver: string;
  readonly approvedOn: string;
  readonly expiresOn: string;
}

/** Stands for the runs that it names and no others. */
export interface OverrideToJudge {
  readonly gate: string;
  readonly rules: readonly string[];
  readonly runs: readonly string[];
  readonly by: string;
  readonly reason: string;
  /** ISO days. */
  readonly on: string;
  readonly due: string | null;
}

export type SeparateFrom = 'tester' | 'waiver approver' | 'other signers';

export interface RequiredSignOff {
  readonly role: string;
  readonly service: string;
  readonly separateFrom: readonly SeparateFrom[];
}

/** A named decision point. `rules` are as the YAML has them: `maximum failures: 0`, `nothing flaky: yes`. */
export interface GateToJudge {
  readonly key: string;
  readonly environment: string;
  /** Keys of the packs whose runs count. */
  readonly packs: readonly string[];
  readonly rules: RuleSettings;
  /** What is asked of the project's own rules, by name. */
  readonly ownRules?: RuleSettings;
  readonly signOffs?: readonly RequiredSignOff[];
  readonly mayOverride?: readonly string[];
}

export type RuleSettings = Readonly<Record<string, unknown>>;

/** `manual`: people carry it out by hand. */
export interface PlannedScenario extends NamedScenario {
  readonly manual?: boolean;
}

/** A pack of the gate, with the scenarios that it chooses today. */
export interface PackToJudge {
  readonly key: string;
  readonly name: string;
  /** Hash of the pack's definition, to be compared with the run's; left out where it is not known. */
  readonly sha256?: string;
  readonly planned: readonly PlannedScenario[];
  /** Scenarios of the pack's applications that it leaves out on purpose, drafts among them. */
  readonly leftOut?: readonly LeftOut[];
  /** The pack's own exit rules, judged over its runs alone. */
  readonly rules?: RuleSettings;
}

export type LeftOut = NotTested & { readonly draft?: boolean };

/** The runs that a gate's are compared with. */
export interface Baseline {
  readonly runs: readonly RunRecord[];
  /** Runs that the release names and nobody has. */
  readonly missing: readonly string[];
}

/** What is known of the gate before this one. */
export interface PreviousGate {
  readonly gate: string;
  /** Null where no verdict is recorded. */
  readonly decision: string | null;
  /** UTC, ISO. */
  readonly judgedAt: string | null;
  /** Why what is recorded cannot be relied on: a plain sentence. */
  readonly fault: string | null;
}

export interface DefectToJudge {
  readonly id: string;
  readonly title: string;
  readonly application: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
  readonly state: 'open' | 'closed';
}

/** What can be wrong with a waiver and is for the project to weigh. */
export type WaiverFault = 'expired' | 'too broad' | 'unused' | 'approved by the tester';
export type WaiverPolicy = Readonly<Record<WaiverFault, 'fail' | 'warn'>>;

/** What `uat ready` found. */
export interface Readiness {
  /** UTC, ISO. */
  readonly at: string;
  /** What is in the way, one line each. */
  readonly failed: readonly string[];
}

/** What `uat hypercare` found so far. */
export interface Hypercare {
  /** UTC, ISO. */
  readonly until: string;
  readonly made: number;
  /** Rounds that there was time for. */
  readonly expected: number;
  /** What the last round found; null where that was no NO-GO. */
  readonly red: string | null;
  /** Rounds in which each could be used. */
  readonly applications: readonly {
    readonly name: string;
    readonly available: number;
    readonly of: number;
  }[];
}

export interface JudgeInput {
  readonly release: ReleaseToJudge;
  readonly gate: GateToJudge;
  readonly packs: readonly PackToJudge[];
  readonly runs: readonly RunRecord[];
  /** Verified, the oldest first. */
  readonly signOffs?: readonly SignOffFact[];
  readonly now: Date;
  /** IANA name; days begin and end by its clocks. Europe/London where it is left out. */
  readonly timeZone?: string;
  readonly baseline?: Baseline;
  /** Null for the first gate of a release. */
  readonly previousGate?: PreviousGate | null;
  /** Null where the project keeps no list. */
  readonly defects?: readonly DefectToJudge[] | null;
  readonly waiverPolicy?: WaiverPolicy;
  /** The newest look whether all is ready in the gate's environment; null where nobody looked. */
  readonly readiness?: Readiness | null;
  /** Why the ledger cannot be relied on: a plain sentence; null where nothing speaks against it. */
  readonly recordsFault?: string | null;
  /** Null where early life support was never begun. */
  readonly hypercare?: Hypercare | null;
}
