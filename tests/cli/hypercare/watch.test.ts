import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHypercare } from '../../../harness/cli/hypercare/journal.ts';
import { look, stay, type Watch } from '../../../harness/cli/hypercare/watch.ts';
import { Interrupted } from '../../../harness/errors.ts';
import { DOWN, HALF_HOUR } from './lines.ts';
import { GO, World } from './world.ts';

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
    // A kill leaves no word; nor does who stops it.
    const killed = world.watch({
      round: () => Promise.reject(new Interrupted({ where: 'one', wrong: 'killed' })),
    });
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
