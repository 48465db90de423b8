import type { BeginLine, RoundLine } from '../../../harness/cli/hypercare/journal.ts';

export const HALF_HOUR = 30 * 60_000;

/** Two days of early life support, a round every half hour, from Saturday 08:10 on. */
export function aPlan(overrides: Partial<BeginLine> = {}): BeginLine {
  return {
    type: 'begin',
    at: '2026-11-28T08:10:00.000Z',
    until: '2026-11-30T18:00:00.000Z',
    everyMs: HALF_HOUR,
    gate: 'post-change',
    by: 'Priya Nair',
    ...overrides,
  };
}

export function aRound(at: string, overrides: Partial<RoundLine> = {}): RoundLine {
  return {
    type: 'round',
    at: at.includes('T') ? at : `${at.replace(' ', 'T')}:00.000Z`,
    decision: 'GO',
    causes: '',
    brief: 'Homefix 8.2, gate post-change',
    applications: [{ key: 'homefix', name: 'Homefix', available: true }],
    notPassed: [],
    runs: [],
    told: false,
    ...overrides,
  };
}

export const DOWN: Partial<RoundLine> = {
  decision: 'NO-GO',
  causes: 'application down homefix',
  brief: 'Homefix is down',
  applications: [{ key: 'homefix', name: 'Homefix', available: false }],
  notPassed: ['HF-001', 'HF-002'],
};
