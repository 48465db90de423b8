import type { Shape } from '../../project/index.ts';
import { EMPTY, type LearnedRequest } from './learned.ts';

/** Words of one name that are worth showing; more are what people look for, and not what is to be done. */
const MOST_WORDS = 4;

/** One shape that lets all of them through which have the same names: where they differ in a kind, the wider one. */
export function mergedShape(shapes: readonly Shape[]): Shape {
  const [first = {}] = shapes;
  return Object.fromEntries(
    Object.keys(first).map((name) => {
      const kinds = shapes.map((shape) => shape[name] ?? EMPTY);
      const parts = kinds.filter((kind) => typeof kind === 'object');
      return [name, parts.length > 0 ? mergedShape(parts) : widest(kinds.map(String))];
    }),
  );
}

function widest(kinds: readonly string[]): string {
  const told = [...new Set(kinds.filter((kind) => kind !== EMPTY))];
  const [only = 'text'] = told;
  if (told.length <= 1) return only;
  return told.every((kind) => kind === 'text' || kind === 'number') ? 'text' : 'any';
}

/** The words that were sent under a name, where they are few. */
export function wordsByName(requests: readonly LearnedRequest[]): Record<string, string[]> {
  const seen = new Map<string, Set<string>>();
  for (const [name, word] of requests.flatMap(({ words = {} }) => Object.entries(words)))
    seen.set(name, (seen.get(name) ?? new Set()).add(word));
  const few = [...seen].filter(([, words]) => words.size <= MOST_WORDS);
  return Object.fromEntries(few.map(([name, words]) => [name, [...words].sort()]));
}
