import type { Examples, GherkinDocument, Scenario, TableRow } from '@cucumber/messages';
import { type FaultParts, ProjectFault, ProjectFaults } from '../errors.ts';
import { type ExampleFile, ROWS_TAG } from './example-files.ts';
import { exampleTable } from './example-table.ts';

/** A block of examples and the outline it belongs to. */
export interface ExamplesOf {
  readonly scenario: Scenario;
  readonly examples: Examples;
}

/**
 * Gives Examples that are tagged `@rows:…` the rows of their file, so that from here on they are like any other. The
 * rows stand at the line of `Examples:`. Throws ProjectFaults.
 */
export function fillRows(
  document: GherkinDocument,
  sources: readonly ExampleFile[],
  newId: () => string,
): void {
  const faults: ProjectFault[] = [];
  for (const { examples } of examplesIn(document)) {
    try {
      fill(document.uri ?? '', examples, sources, newId);
    } catch (error) {
      if (!(error instanceof ProjectFault)) throw error;
      faults.push(...(error instanceof ProjectFaults ? error.faults : [error]));
    }
  }
  if (faults.length > 0) throw new ProjectFaults(faults);
}

/** All blocks of examples in the order of the file. */
export function examplesIn(document: GherkinDocument): ExamplesOf[] {
  const children = document.feature?.children ?? [];
  const inner = children.flatMap((child) => child.rule?.children ?? [child]);
  const scenarios = inner.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  return scenarios.flatMap((scenario) => scenario.examples.map((examples) => ({ scenario, examples })));
}

/** The file's name in `@rows:…`, where there is that tag. */
export function rowsFile({ tags }: Examples): string | undefined {
  return tags.find(({ name }) => name.startsWith(ROWS_TAG))?.name.slice(ROWS_TAG.length);
}

function fill(uri: string, examples: Examples, sources: readonly ExampleFile[], newId: () => string): void {
  const name = rowsFile(examples);
  if (name === undefined) return;
  const tag = examples.tags.find((one) => one.name.startsWith(ROWS_TAG));
  const { line, column = 1 } = tag?.location ?? examples.location;
  const at = (parts: Omit<FaultParts, 'where'>) =>
    new ProjectFault({ ...parts, where: `${uri}:${line}:${column}` });
  if (examples.tags.filter((one) => one.name.startsWith(ROWS_TAG)).length > 1)
    throw at({
      wrong: 'these Examples name two files',
      next: 'Write Examples: twice, each with its own file',
    });
  const source = sources.find((one) => one.name === name);
  if (source?.fault?.parts.where === `${ROWS_TAG}${name}`) throw at(source.fault.parts);
  if (source === undefined) throw at({ wrong: `there is no file for ${ROWS_TAG}${name}` });
  if (examples.tableHeader)
    throw at({
      wrong: `these Examples take their rows from ${name} and have a table of their own`,
      next: 'Keep one of the two',
    });
  const table = exampleTable(source);
  if (table.rows.length === 0) throw at({ wrong: `${table.file} has no rows under its first` });
  const row = (cells: readonly string[]): TableRow => ({
    id: newId(),
    location: examples.location,
    cells: cells.map((value) => ({ location: examples.location, value })),
  });
  Object.assign(examples, {
    tableHeader: row(table.columns),
    tableBody: table.rows.map(({ cells }) => row(cells)),
  });
}
