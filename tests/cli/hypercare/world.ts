import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteHypercare, type RoundLine } from '../../../harness/cli/hypercare/journal.ts';
import type { Watch } from '../../../harness/cli/hypercare/watch.ts';
import { aPlan, aRound } from './lines.ts';

/** A world with a clock of its own. `states`: what each round finds, the last one from then on. */
export class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'council-uat-hypercare-'));
  readonly file = path.join(this.folder, 'homefix.ndjson');
  readonly told: string[] = [];
  readonly said: string[] = [];
  readonly rounds: string[] = [];
  readonly stop = new AbortController();
  time = Date.parse('2026-11-28T08:10:00Z');
  busy = false;
  readonly plan = aPlan({ until: '2026-11-29T09:00:00.000Z' });
  private readonly states: Partial<RoundLine>[];

  constructor(...states: Partial<RoundLine>[]) {
    this.states = states;
    noteHypercare(this.file, this.plan);
  }

  watch(overrides: Partial<Watch> = {}): Watch {
    return {
      file: this.file,
      plan: this.plan,
      timeZone: 'Europe/London',
      now: () => new Date(this.time),
      sleep: async (ms) => {
        this.time += ms;
      },
      alone: (act) => (this.busy ? Promise.reject(new Error('process 7 has been at it')) : act()),
      round: async (_plan, isNews) => {
        const state = this.states[Math.min(this.rounds.length, this.states.length - 1)];
        const { type: _type, at: _at, told: _told, ...round } = aRound('2026-11-28 00:00', state);
        this.rounds.push(this.clock());
        this.time += 90_000;
        const told = isNews(round);
        if (told) this.told.push(`${this.rounds.at(-1)} ${round.decision} ${round.causes}`.trim());
        return { round, told, exitCode: round.decision === 'NO-GO' ? 1 : 0 };
      },
      noRound: async (_plan, fault) => {
        this.told.push(`${this.clock()} NO VERDICT ${(fault as Error).message}`);
        return true;
      },
      summarise: async (_plan, _lines, { from, to }, what) => {
        this.told.push(`${what} ${from.slice(5, 16)} ${to.slice(5, 16)}`);
        return 'UAT-1';
      },
      signal: this.stop.signal,
      waiting: () => {},
      tell: (line) => this.said.push(line),
      ...overrides,
    };
  }

  private clock(): string {
    return new Date(this.time).toISOString().slice(11, 16);
  }
}

export const GO: Partial<RoundLine> = {};
