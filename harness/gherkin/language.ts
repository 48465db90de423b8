import { dialects } from '@cucumber/gherkin';

/** In which language a feature says that it is written: `en`, `cy-GB`. */
export function languageOf(text: string): string {
  return /^\s*#\s*language\s*:\s*([\w-]+)/.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? 'en';
}

/** The words that may start a line in a language, as a person reads them; those of English where there is none such. */
export function startWords(language: string): string {
  const dialect = dialects[language] ?? dialects.en;
  if (dialect === undefined) throw new Error('Gherkin has no English.');
  const { feature, rule, background, scenario, examples, ...words } = dialect;
  const headings = [feature[0], rule[0], background[0], scenario.at(-1), examples[0]];
  // The first of each is a star.
  const steps = [words.given, words.when, words.then, words.and, words.but].map((each) =>
    each.at(-1)?.trim(),
  );
  return [...headings.map((each) => `${each}:`), ...steps, '*'].join(', ');
}

/** Languages that are meant by a code that is almost theirs: `cy-GB` for `cy` or `welsh`. */
export function meantLanguages(code: string): string[] {
  const wanted = code.toLowerCase();
  const [start = ''] = wanted.split(/[-_]/);
  return Object.entries(dialects)
    .filter(
      ([key, { name, native }]) =>
        key.toLowerCase().split('-')[0] === start ||
        [name, native].some((one) => one.toLowerCase() === wanted),
    )
    .map(([key]) => key);
}
