import type { Examples, Scenario, Step } from '@cucumber/messages';
import { type ExampleFile, ROWS_TAG } from '../gherkin/example-files.ts';
import { rowsFile } from '../gherkin/example-rows.ts';
import { exampleTable } from '../gherkin/example-table.ts';
import { didYouMean } from '../project/near-miss.ts';
import type { Finding } from './finding.ts';
import { at, type Written } from './written.ts';

/** Outlines without rows, and those whose columns are not their placeholders. */
export function outlineFindings(feature: Written, sources: readonly ExampleFile[]): Finding[] {
  const outlines = feature.scenarios.filter(
    ({ keyword, examples }) => examples.length > 0 || isOutline(keyword),
  );
  return outlines.flatMap((outline) => {
    if (outline.examples.length === 0)
      return [
        at(
          'outline',
          feature,
          outline.location,
          `"${outline.name}" has no Examples, so nothing fills its blanks. Add a table, or call it Scenario:.`,
        ),
      ];
    return outline.examples
      .filter(isRead)
      .flatMap((examples) => examplesFindings(feature, outline, examples, sources));
  });
}

/** What is wrong with a file of rows is told of by itself. */
function isRead(examples: Examples): boolean {
  return rowsFile(examples) === undefined || examples.tableHeader !== undefined;
}

function isOutline(keyword: string): boolean {
  return /outline|template/i.test(keyword);
}

function examplesFindings(
  feature: Written,
  outline: Scenario,
  examples: Examples,
  sources: readonly ExampleFile[],
): Finding[] {
  if (!examples.tableHeader || examples.tableBody.length === 0)
    return [
      at(
        'outline',
        feature,
        examples.location,
        `these Examples have no rows, so nothing is run. Add some, or name a file with ${ROWS_TAG}.`,
      ),
    ];
  const columns = examples.tableHeader.cells.map(({ value }) => value);
  const wanted = placeholders(outline);
  const missing = [...wanted].filter(
    (name) => !columns.includes(name) && !isRemembered(feature, outline, name),
  );
  const notes = notesIn(examples, sources);
  const unused = columns.slice(1).filter((name) => !wanted.has(name) && !notes.includes(name));
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  const { location } = examples.tableHeader;
  return [
    ...missing.map((name) => at('outline', feature, location, noColumn(name, unused, columns))),
    ...unused
      .filter((name) => didYouMean(name, missing) === undefined)
      .map((name) =>
        at('outline', feature, location, `no step has the blank <${name}> that this column is to fill.`),
      ),
    ...twice.map((name) => at('outline', feature, location, `two columns are named "${name}".`)),
  ];
}

function noColumn(name: string, unused: readonly string[], columns: readonly string[]): string {
  const near = didYouMean(name, unused) ?? didYouMean(name, columns) ?? `There are: ${columns.join(', ')}.`;
  return `no column fills the blank <${name}>. ${near}`;
}

/** A step may use what an earlier one kept under that name. */
function isRemembered({ backgrounds }: Written, outline: Scenario, name: string): boolean {
  return [...backgrounds, outline].some(({ steps }) => steps.some(({ text }) => text.includes(`"${name}"`)));
}

function placeholders({ name, steps }: Scenario): Set<string> {
  const texts = [name, ...steps.flatMap(textsOf)];
  return new Set(texts.flatMap((text) => [...text.matchAll(/<([^<>]+)>/g)].map((found) => found[1] ?? '')));
}

function textsOf({ text, docString, dataTable }: Step): string[] {
  const cells = dataTable?.rows.flatMap((row) => row.cells.map(({ value }) => value)) ?? [];
  return [text, docString?.content ?? '', ...cells];
}

/** Columns of an example file that are for people alone. */
function notesIn(examples: Examples, sources: readonly ExampleFile[]): string[] {
  const source = sources.find(({ name }) => name === rowsFile(examples));
  const kinds = source === undefined ? {} : (exampleTable(source).kinds ?? {});
  return Object.keys(kinds).filter((name) => kinds[name] === 'note');
}
