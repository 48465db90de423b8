import { Refusal } from './answers.ts';
import type { Store } from './store.ts';
import { mayMove, type Row, type TableName } from './tables.ts';

const OPEN = '1';
const CLOSED = '3';
const CANCELLED = '4';

/** Throws what ServiceNow says to a move that its change model does not allow, or to a close without its reasons. */
export function checkMove(table: TableName, row: Row, values: Row): void {
  const to = values.state;
  if (to === undefined) return;
  if (table === 'change_request' && !mayMove(row.type ?? '', row.state ?? '', to))
    throw new Refusal(
      403,
      'Operation Failed',
      "Operation against file 'change_request' was aborted by Business Rule 'Change Model: Check State Transition^'. Error: Invalid state transition",
    );
  if (to !== CLOSED) return;
  const missing = ['close_code', 'close_notes'].filter((field) => !(values[field] || row[field]));
  if (missing.length === 0) return;
  const detail = `Data Policy Exception: The following fields are mandatory: ${missing.map(label).join(', ')}`;
  throw new Refusal(403, 'Operation Failed', detail);
}

/** Entering Implement makes the two tasks; going on to Review cancels those that are open. */
export function enterState(store: Store, table: TableName, row: Row, values: Row): void {
  if (table !== 'change_request' || values.state === undefined) return;
  const tasks = store.rows('change_task').filter((task) => task.change_request === row.sys_id);
  if (values.state === '-1' && tasks.length === 0) {
    addTask(store, row, 'Implement', 'implementation');
    addTask(store, row, 'Post implementation testing', 'testing');
  }
  if (values.state !== '0') return;
  for (const task of tasks.filter(({ state }) => state === OPEN))
    store.update(task, { state: CANCELLED }, 'system');
}

/** A copy as people make it: test plan and attachments come along, tasks and notes do not. */
export function copyChange(store: Store, from: Row, number: string): Row {
  const { sys_id, number: _, state: __, ...values } = from;
  const copy = store.insert('change_request', { ...values, sys_id: `${number}copy`, number, state: '-5' });
  for (const row of store.rows('sys_attachment').filter((one) => one.table_sys_id === sys_id)) {
    const { sys_id: ___, ...file } = row;
    const made = store.insert('sys_attachment', {
      ...file,
      table_sys_id: copy.sys_id ?? '',
      sys_id: `${row.sys_id}c`,
    });
    store.copyFile(row, made);
  }
  return copy;
}

function addTask(store: Store, change: Row, short_description: string, change_task_type: string): void {
  store.insert('change_task', {
    change_request: change.sys_id ?? '',
    short_description,
    change_task_type,
    state: OPEN,
  });
}

function label(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1).replace('_', ' ');
}
