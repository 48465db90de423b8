import type { CatalogueEntry } from './catalogue.ts';

/** The entries that have all the words somewhere, those with them in the sentence first. */
export function search(entries: readonly CatalogueEntry[], words: readonly string[]): CatalogueEntry[] {
  const wanted = words.flatMap((word) => plainWords(word).split(' ')).filter((word) => word !== '');
  const found = entries.filter((entry) => has(textOf(entry), wanted));
  const inSentence = (entry: CatalogueEntry) => has(plainWords(entry.sentence), wanted);
  return [...found.filter(inSentence), ...found.filter((entry) => !inSentence(entry))];
}

/** All that can be searched for: words in lower case between single spaces. */
export function textOf({
  sentence,
  description,
  topic,
  application,
  examples,
  blanks,
}: CatalogueEntry): string {
  const said = [...examples.map((one) => one.text), ...blanks.map((one) => one.meaning)];
  return plainWords([sentence, description, topic, application ?? '', ...said].join(' '));
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}£]+/gu, ' ');
}

/** Each word, or one that begins with it. The page's script searches in the same way. */
function has(text: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${text}`.includes(` ${word}`));
}
