import type { Outcome } from '../../judge/index.ts';

/** A waived failure is still a failure, and nobody may take it for anything else. */
export function outcomeWords(outcome: Outcome): string {
  return outcome === 'waived' ? 'failed, waived' : outcome;
}
