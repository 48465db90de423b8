import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteHypercare } from '../../../harness/cli/hypercare/journal.ts';
import { look, stay, type Watch } from '../../../harness/cli/hypercare/watch.ts';
import { Interrupted } from '../../../harness/errors.ts';
import { HALF_HOUR } from './lines.ts';
import { GO, World } from './world.ts';

describe('a check that breaks', () => {
  const breaks = () => Promise.reject(new Error('the disk is full'));

  it('is told once, and so is the first verdict after it', async () => {
    const world = new World(GO, GO, GO);
    await look(world.watch());
    for (const round of [breaks, breaks, undefined, undefined]) {
      world.time += HALF_HOUR;
      await look(world.watch(round === undefined ? {} : { round })).catch(() => {});
    }
    expect(world.told).toEqual(['08:10 GO', '08:41 NO VERDICT the disk is full', '09:41 GO']);
  });

  it('is told again where nobody could be told', async () => {
    const world = new World(GO);
    const tried: string[] = [];
    const noRound: Watch['noRound'] = async () => tried.push('') > 1;
    for (let at = 0; at < 3; at++) await look(world.watch({ round: breaks, noRound })).catch(() => {});
    expect(tried).toHaveLength(2);
  });

  it('is told once by who stays, although it cannot be noted', async () => {
    const world = new World(GO);
    const watch = world.watch();
    const rounds = [breaks, breaks, watch.round];
    const journal = readFileSync(world.file, 'utf8');
    const staying: Watch = {
      ...watch,
      round: (...args) => {
        const made = (rounds.shift() ?? watch.round)(...args);
        rmSync(world.file);
        if (rounds.length > 0) mkdirSync(world.file);
        return made;
      },
      sleep: async (ms) => {
        if (rounds.length === 0) world.stop.abort();
        rmSync(world.file, { recursive: true });
        writeFileSync(world.file, journal);
        await watch.sleep(ms);
      },
    };
    await stay(staying);
    expect(world.told).toEqual(['08:10 NO VERDICT the disk is full', '08:12 GO']);
  });

  it('is told where even the lock cannot be taken, and where the journal cannot be read', async () => {
    const world = new World(GO);
    const watch = world.watch();
    rmSync(world.file);
    mkdirSync(world.file);
    const alone: Watch['alone'] = async (act, unusable) => {
      if (world.time > Date.parse('2026-11-28T08:12:00Z')) return act();
      const fault = new Error('the share is away');
      await unusable(fault);
      throw fault;
    };
    const sleep = async (ms: number) => {
      if (world.rounds.length > 0) world.stop.abort();
      world.time += ms;
      if (world.time <= Date.parse('2026-11-28T08:12:00Z')) return;
      rmSync(world.file, { recursive: true });
      noteHypercare(world.file, world.plan);
    };
    await stay({ ...watch, alone, sleep });
    expect(world.told).toEqual(['08:10 NO VERDICT the share is away', '08:13 GO']);
  });

  it('is not told once the time is over', async () => {
    const world = new World(GO);
    world.time = Date.parse('2026-11-29T10:00:00Z');
    const alone: Watch['alone'] = async (_act, unusable) =>
      unusable(new Error('x')).then(() => Promise.reject());
    await look(world.watch({ alone })).catch(() => {});
    expect(world.told).toEqual([]);
  });

  it("is nobody's news where somebody stopped it", async () => {
    const world = new World(GO);
    const round = () => Promise.reject(new Interrupted({ where: 'one', wrong: 'it was stopped' }));
    await expect(look(world.watch({ round }))).rejects.toThrow('it was stopped');
    expect(world.told).toEqual([]);
  });
});
