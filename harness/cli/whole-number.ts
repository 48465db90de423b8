import { ProjectFault } from '../errors.ts';

/** The options that a run and a release share. */
export const numbers = {
  workers: wholeNumber('--workers', 1, 64),
  retries: wholeNumber('--retries', 0, 10),
  seed: wholeNumber('--seed', 0, 4_294_967_295),
  shards: wholeNumber('--shards', 1, 64),
};

/** Reads `1/3`. Throws ProjectFault for what is no part of a whole: the runner would end without a word of ours. */
export function shardOption(text: string): string {
  const [, part = 0, parts = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= parts) return `${part}/${parts}`;
  throw new ProjectFault({
    where: '--shard',
    wrong: `"${text}" is not a part of a whole`,
    next: 'Write the number of the part and how many there are, for example --shard 1/3',
  });
}

/** Reads an option that is a whole number from `least` to `most`. Throws ProjectFault naming the option. */
function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new ProjectFault({
      where: option,
      wrong: `"${text}" is not a whole number from ${least} to ${most}`,
      next: `Write for example ${option} ${Math.max(least, 2)}`,
    });
  };
}
