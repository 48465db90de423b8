import type { FeatureFile } from '../gherkin/features.ts';
import type { FeatureFacts } from './facts.ts';

/** Whoever is named anywhere in a feature or its example files is in use, and so is every file that a tag names. */
export function mentions(
  { text, examples = [] }: FeatureFile,
  people: readonly string[],
): Pick<FeatureFacts, 'people' | 'examples'> {
  const all = [text, ...examples.flatMap(({ files }) => files.map((file) => file.text))].join('\n');
  return { people: namesIn(all, people), examples: examples.map(({ name }) => name) };
}

/** "senior officer" does not mention the "officer": longer names are taken out first. */
export function namesIn(text: string, names: readonly string[]): string[] {
  let rest = text;
  return [...names]
    .sort((one, other) => other.length - one.length)
    .filter((name) => {
      const before = rest;
      if (rest.includes(name)) rest = rest.replaceAll(name, '\n');
      return rest !== before;
    });
}
