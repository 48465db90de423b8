import type { RunRecord } from '../run/schema.ts';
import type { NamedScenario, NotTested } from './schema.ts';

/** The parts of a release that judging needs; the project room's Release satisfies it. */
export interface ReleaseToJudge {
  readonly key: string;
  readonly name: string;
  readonly change: string | null;
  readonly council: string;
  /** By the application's key. */
  readonly applications: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}

/** A named decision point. `rules` are as the YAML has them: `maximum failures: 0`, `nothing flaky: yes`. */
export interface GateToJudge {
  readonly key: string;
  readonly environment: string;
  /** Keys of the packs whose runs count. */
  readonly packs: readonly string[];
  readonly rules: RuleSettings;
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
  readonly leftOut?: readonly NotTested[];
  /** The pack's own exit rules, judged over its runs alone. */
  readonly rules?: RuleSettings;
}

export interface JudgeInput {
  readonly release: ReleaseToJudge;
  readonly gate: GateToJudge;
  readonly packs: readonly PackToJudge[];
  readonly runs: readonly RunRecord[];
  readonly now: Date;
}
