import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

  it("is nobody's news where somebody stopped it", async () => {
    const world = new World(GO);
    const round = () => Promise.reject(new Interrupted({ where: 'one', wrong: 'it was stopped' }));
    await expect(look(world.watch({ round }))).rejects.toThrow('it was stopped');
    expect(world.told).toEqual([]);
  });
});
