import type { TagFacts } from './facts.ts';
import type { Written } from './written.ts';

/** Ids are looked at by themselves; requirements and files may be named as people please. */
export function tagFacts({ tags }: Written): TagFacts[] {
  const facts = new Map<string, TagFacts>();
  for (const { name, location } of tags) {
    if (/^@(?:req:|rows:|[A-Z][A-Z0-9]*-\d+$)/.test(name)) continue;
    const before = facts.get(name);
    const { line, column = 1 } = before ?? location;
    facts.set(name, { name, count: (before?.count ?? 0) + 1, line, column });
  }
  return [...facts.values()];
}
