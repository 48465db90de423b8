import { ProjectFault } from '../errors.ts';
import { didYouMean } from './near-miss.ts';

/** The entry by that name; throws ProjectFault with the names there are, and the near one. */
export function lookUp<T>(
  entries: ReadonlyMap<string, T>,
  name: string,
  { where, kind, folder }: { where: string; kind: string; folder: string },
): T {
  const found = entries.get(name);
  if (found !== undefined) return found;
  throw new ProjectFault({ where, ...unknownName(entries.keys(), name, kind, folder) });
}

/** `"councl-tax" is not an application. There are: … Did you mean …?` */
export function unknownName(
  names: Iterable<string>,
  name: string,
  kind: string,
  folder: string,
): { wrong: string; allowed: string; next?: string } {
  const known = [...names];
  const near = didYouMean(name, known);
  const allowed = known.length === 0 ? `There are none yet: see ${folder}` : `There are: ${known.join(', ')}`;
  return { wrong: `"${name}" is not ${kind}`, allowed, ...(near === undefined ? {} : { next: near }) };
}
