import type { ExampleFile } from '../gherkin/example-files.ts';
import { type ExampleTable, exampleTable } from '../gherkin/example-table.ts';
import { didYouMean } from '../project/near-miss.ts';
import { type Finding, finding } from './finding.ts';

/** Cells of a column that names people, and do not. */
export function peopleInRows(sources: readonly ExampleFile[], people: readonly string[]): Finding[] {
  return sources.flatMap((source) => {
    const table = exampleTable(source);
    return table.columns.flatMap((column, index) => {
      if (!String(table.kinds?.[column]).startsWith('person')) return [];
      const strangers = table.rows.filter(
        ({ cells }) => cells[index] !== '' && !people.includes(cells[index] ?? ''),
      );
      return strangers.map((row) => stranger(table, row.number, column, row.cells[index] ?? '', people));
    });
  });
}

function stranger(
  { file }: ExampleTable,
  row: number,
  column: string,
  name: string,
  people: readonly string[],
): Finding {
  const near = didYouMean(name, people) ?? 'See data/personas.yaml.';
  return finding('unknown person', `${file}:${row} › ${column}`, `"${name}" is nobody there. ${near}`);
}
