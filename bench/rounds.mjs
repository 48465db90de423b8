import { measureAll } from './measure.mjs';

/**
 * Measures all competitors `bench.rounds` times in turn, so that a busy spell of the machine hits all alike. Resolves
 * to the seconds of each round by competitor. Those named in `warm` are run once before, unmeasured.
 */
export async function interleaved(competitors, bench, warm = []) {
  for (const name of warm) await once(name, competitors[name], bench);
  const times = Object.fromEntries(Object.keys(competitors).map((name) => [name, []]));
  for (let round = 1; round <= bench.rounds; round += 1) {
    for (const [name, competitor] of Object.entries(competitors)) {
      const time = await once(name, competitor, bench);
      times[name].push(time);
      const { seconds, processor } = time;
      bench.say(
        `  round ${round}  ${name.padEnd(16)} ${seconds.toFixed(1)} s, processors ${processor.toFixed(1)} s`,
      );
    }
  }
  return times;
}

/** The middle one of the rounds' own ratios, by the clock: what one busy round did to it does not count. */
export function ratioOf(times, above, below) {
  const ratios = times[above].map(({ seconds }, round) => seconds / times[below][round].seconds);
  ratios.sort((a, b) => a - b);
  const middle = Math.floor(ratios.length / 2);
  return ratios.length % 2 === 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
}

async function once(name, { commands, env, before }, bench) {
  await before?.();
  const folder = bench.folder(name);
  return measureAll(commands, { cwd: folder, env, log: `${folder}.log` });
}
