import type { CatalogueEntry } from './catalogue.ts';

/** The catalogue for a terminal, under its topics; `full`: with blanks, an example and uses. */
export function catalogueLines(entries: readonly CatalogueEntry[], width: number, full: boolean): string[] {
  const lines: string[] = [];
  let heading = '';
  for (const entry of entries) {
    const now = headingOf(entry);
    if (now !== heading) lines.push(...(heading === '' ? [] : ['']), now);
    heading = now;
    lines.push(...wrapped(entry.sentence, 2, width));
    for (const said of full ? details(entry) : [entry.description]) lines.push(...wrapped(said, 6, width));
  }
  return lines;
}

/** `Council Tax › Refunds`, or the topic alone for what everybody may use. */
export function headingOf({ application, topic }: Pick<CatalogueEntry, 'application' | 'topic'>): string {
  return application === null ? topic : `${application} › ${topic}`;
}

/** `Used by 12 scenarios, last passed on 22 November 2026`. */
export function usedSentence({ scenarios, lastPassed }: CatalogueEntry): string {
  if (scenarios === 0) return 'Not used yet';
  const used = `Used by ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}`;
  return lastPassed === null
    ? `${used}, has not passed in the runs that are kept`
    : `${used}, last passed on ${dayOf(lastPassed)}`;
}

function details(entry: CatalogueEntry): string[] {
  const blanks = entry.blanks.map(
    ({ name, meaning, example }) => `${name}: ${meaning}${example ? `, ${example}` : ''}`,
  );
  const examples = entry.examples.slice(0, 2).map(({ text, where }) => `For example: ${text}  (${where})`);
  return [entry.description, ...blanks, ...examples, `${usedSentence(entry)}. ${entry.where}`];
}

function dayOf(utc: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(utc),
  );
}

/** Words at an indent; a sentence that goes on goes on a little further in. */
function wrapped(text: string, indent: number, width: number): string[] {
  const within = width - indent - 2;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > within) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line, at) => ' '.repeat(indent === 2 && at > 0 ? indent + 2 : indent) + line);
}
