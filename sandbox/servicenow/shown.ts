import type { Instance } from './instance.ts';
import { JOURNALS, knows, type Row, STATES, type TableName } from './tables.ts';

/** A row as the API shows it: unknown fields dropped, journals empty, references with their link. */
export function shown(
  { store }: Instance,
  row: Row,
  table: TableName,
  query: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const wanted = query.sysparm_fields?.split(',').filter((field) => knows(table, field)) ?? Object.keys(row);
  const journal = table === 'change_request' ? JOURNALS : [];
  const names = query.sysparm_fields === undefined ? [...wanted, ...journal] : wanted;
  const reference = (id: string) => `https://instance.invalid/api/now/table/change_request/${id}`;
  const value = (name: string) => {
    const held = JOURNALS.includes(name) ? '' : (row[name] ?? '');
    const display = displayed(store.find('change_request', held)?.number, name, table, held);
    if (query.sysparm_display_value === 'all') return { display_value: display, value: held };
    if (name === 'change_request')
      return query.sysparm_display_value === 'true'
        ? { display_value: display, link: reference(held) }
        : { link: reference(held), value: held };
    return query.sysparm_display_value === 'true' ? display : held;
  };
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

function displayed(change: string | undefined, name: string, table: TableName, value: string): string {
  if (name === 'change_request') return change ?? value;
  return name === 'state' && table === 'change_request' ? (STATES[value] ?? value) : value;
}
