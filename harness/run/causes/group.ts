import type { RunRecord, ScenarioRecord, Slowed, TroubleKind } from '../schema.ts';

/** Scenarios that one thing took down. */
export interface Group {
  readonly kind: TroubleKind;
  readonly application: string | null;
  /** Personas at sign-in, pages, records: each once. */
  readonly about: readonly string[];
  readonly scenarios: readonly ScenarioRecord[];
  /** Where the application is known to be slow everywhere. */
  readonly slowed?: Slowed;
}

/** Whether any scenario of the application passed. */
export function gotThrough(run: RunRecord, application: string | null): boolean {
  return run.scenarios.some((one) => one.application === application && one.status === 'passed');
}
