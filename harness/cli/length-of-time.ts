import { ProjectFault } from '../errors.ts';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Reads an option such as `5m`, `90s`, `2h` or `5 minutes` as milliseconds. Throws ProjectFault naming the option. */
export function lengthOfTime(option: string): (text: string) => number {
  return (text) => {
    const [, count = '', unit = ''] =
      /^([1-9]\d{0,4}) ?(s|m|h)(?:ec(?:ond)?s?|in(?:ute)?s?|ours?)?$/.exec(text.trim()) ?? [];
    const ms = Number(count) * (UNIT_MS[unit] ?? Number.NaN);
    if (count !== '' && ms > 0) return ms;
    throw new ProjectFault({
      where: option,
      wrong: `"${text}" is not a length of time`,
      next: `Write for example ${option} 5m, ${option} 90s or ${option} 2h`,
    });
  };
}
