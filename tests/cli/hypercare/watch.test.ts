import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteHypercare, type RoundLine, readHypercare } from '../../../harness/cli/hypercare/journal.ts';
import { look, stay, type Watch } from '../../../harness/cli/hypercare/watch.ts';
import { aPlan, aRound, DOWN, HALF_HOUR } from './lines.ts';

/** A world with a clock of its own. `states`: what each round finds, the last one from then on. */
class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'council-uat-hypercare-'));
  readonly file = path.join(this.folder, 'homefix.ndjson');
  readonly told: string[] = [];
  readonly said: string[] = [];
  readonly rounds: string[] = [];
  readonly stop = new AbortController();
  time = Date.parse('2026-11-28T08:10:00Z');
  busy = false;
  private readonly states: Partial<RoundLine>[];

  constructor(...states: Partial<RoundLine>[]) {
    this.states = states;
    noteHypercare(this.file, aPlan({ until: '2026-11-29T09:00:00.000Z' }));
  }

  watch(overrides: Partial<Watch> = {}): Watch {
    return {
      file: this.file,
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

const GO: Partial<RoundLine> = {};
const SLOW = { ...DOWN, causes: 'slow homefix' };

describe('staying', () => {
  it('makes every round, tells what changed, the day and the end, and ends', async () => {
    const world = new World(GO, GO, DOWN, DOWN, SLOW, GO, GO);
    expect(await stay(world.watch())).toBe(0);
    // 08:10, 08:30 … 07:30 and 08:00, 08:30 of the next day.
    expect(world.rounds).toHaveLength(50);
    expect(world.rounds.slice(0, 3)).toEqual(['08:10', '08:30', '09:00']);
    expect(world.told).toEqual([
      '08:10 GO',
      '09:00 NO-GO application down homefix',
      '10:00 NO-GO slow homefix',
      '10:30 GO',
      'daily 11-28T08:10 11-29T08:00',
      'closing 11-28T08:10 11-29T09:00',
    ]);
  });

  it('leaves to another process what that is at, and looks again', async () => {
    const world = new World(GO);
    world.busy = true;
    const watch = world.watch({
      sleep: async (ms) => {
        world.time += ms;
        world.busy = world.time < Date.parse('2026-11-28T08:20:00Z');
      },
    });
    await stay(watch);
    expect(world.rounds[0]).toBe('08:20');
    expect(world.said[0]).toContain('process 7 has been at it');
  });

  it('goes on after a round that could not be made', async () => {
    const world = new World(GO);
    const own = world.watch();
    let failed = false;
    const round: Watch['round'] = (...args) => {
      if (failed) return own.round(...args);
      failed = true;
      return Promise.reject(new Error('data/packs/smoke.yaml: is broken'));
    };
    await stay({ ...own, round });
    expect(world.said[0]).toContain('is broken');
    expect(world.rounds[0]).toBe('08:11');
  });

  it('ends when somebody stops it', async () => {
    const world = new World(GO);
    const watch = world.watch({ sleep: async () => world.stop.abort() });
    expect(await stay(watch)).toBe(130);
    expect(world.rounds).toHaveLength(1);
  });
});

it('ends at once when somebody stops it in the middle of a round', async () => {
  const world = new World(GO);
  const watch = world.watch({
    round: () => {
      world.stop.abort();
      return Promise.reject(new Error('It was stopped.'));
    },
    sleep: () => Promise.reject(new Error('It slept.')),
  });
  expect(await stay(watch)).toBe(130);
});

describe('a scheduler, a process each time', () => {
  it('makes one round in each half hour, whoever asks how often', async () => {
    const world = new World(GO, DOWN);
    const codes: number[] = [];
    for (let asked = 0; asked < 12; asked++) {
      codes.push((await look(world.watch())).exitCode);
      world.time += HALF_HOUR / 3;
    }
    expect(world.rounds).toHaveLength(5);
    expect(codes.filter((code) => code === 1)).toHaveLength(4);
    expect(world.told).toEqual(['08:10 GO', '08:31 NO-GO application down homefix']);
  });

  it('makes a round again that was killed, and forgets nothing that was told', async () => {
    const world = new World(GO, DOWN, DOWN);
    await look(world.watch());
    world.time += HALF_HOUR;
    const killed = world.watch({ round: () => Promise.reject(new Error('killed')) });
    await expect(look(killed)).rejects.toThrow('killed');
    // A line that a kill tore.
    writeFileSync(world.file, `${readFileSync(world.file, 'utf8')}{"type":"round","at":"2026`);
    await look(world.watch());
    world.time += HALF_HOUR;
    await look(world.watch());
    expect(world.told).toEqual(['08:10 GO', '08:41 NO-GO application down homefix']);
    const lines = await readHypercare(world.file);
    expect(
      lines.filter((line) => line.type === 'round').map((line) => line.type === 'round' && line.told),
    ).toEqual([true, true, false]);
  });

  it('closes once, however late anybody asks', async () => {
    const world = new World(GO);
    await look(world.watch());
    world.time = Date.parse('2026-12-03T10:00:00Z');
    expect((await look(world.watch())).next).toBeUndefined();
    expect((await look(world.watch())).next).toBeUndefined();
    expect(world.rounds).toHaveLength(1);
    expect(world.told).toEqual(['08:10 GO', 'closing 11-28T08:10 11-29T09:00']);
    expect(world.said.at(-1)).toContain('It has ended');
  });
});
