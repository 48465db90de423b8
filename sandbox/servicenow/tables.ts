/** One record: every value is text, as ServiceNow stores it. */
export type Row = Record<string, string>;

/** Fields of a table; what is not among them is dropped on writing and on reading, as ServiceNow does. */
const FIELDS = {
  change_request: [
    'number',
    'short_description',
    'description',
    'type',
    'state',
    'risk',
    'impact',
    'priority',
    'category',
    'assignment_group',
    'assigned_to',
    'requested_by',
    'start_date',
    'end_date',
    'justification',
    'implementation_plan',
    'backout_plan',
    'test_plan',
    'close_code',
    'close_notes',
    'u_uat_verdict',
    'u_uat_gate',
    'u_uat_evidence',
  ],
  change_task: [
    'number',
    'change_request',
    'short_description',
    'change_task_type',
    'state',
    'close_code',
    'close_notes',
  ],
  sys_journal_field: ['element_id', 'element', 'name', 'value'],
  sys_attachment: [
    'file_name',
    'table_name',
    'table_sys_id',
    'content_type',
    'size_bytes',
    'hash',
    'state',
    'download_link',
  ],
} as const;

export type TableName = keyof typeof FIELDS;
export const JOURNALS: readonly string[] = ['work_notes', 'comments'];

const KEPT_BY_THE_SYSTEM = [
  'sys_id',
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
];
const NEVER_WRITTEN = [...KEPT_BY_THE_SYSTEM, 'number', 'type'];

export function isTable(name: string): name is TableName {
  return Object.hasOwn(FIELDS, name);
}

export function knows(table: TableName, field: string): boolean {
  const names: readonly string[] = FIELDS[table];
  const journal = JOURNALS.includes(field) && (table === 'change_request' || table === 'change_task');
  return names.includes(field) || KEPT_BY_THE_SYSTEM.includes(field) || journal;
}

export function isWritable(table: TableName, field: string, readOnly: readonly string[]): boolean {
  return knows(table, field) && !NEVER_WRITTEN.includes(field) && !readOnly.includes(field);
}

/** Longest text of a field; longer text is cut without a word, as ServiceNow does. */
export const LONGEST: Readonly<Record<string, number>> = { test_plan: 4000, close_notes: 4000 };

export const STATES: Readonly<Record<string, string>> = {
  '-5': 'New',
  '-4': 'Assess',
  '-3': 'Authorize',
  '-2': 'Scheduled',
  '-1': 'Implement',
  '0': 'Review',
  '3': 'Closed',
  '4': 'Canceled',
};

/** Where a change may go next, by its type; anything may be cancelled until it is closed. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  normal: ['-5', '-4', '-3', '-2', '-1', '0', '3'],
  standard: ['-5', '-2', '-1', '0', '3'],
  emergency: ['-5', '-3', '-2', '-1', '0', '3'],
};

export function mayMove(type: string, from: string, to: string): boolean {
  if (to === from) return true;
  if (to === '4') return !['3', '4'].includes(from);
  const route = ROUTES[type] ?? ROUTES.normal ?? [];
  return route.indexOf(to) === route.indexOf(from) + 1 && route.includes(from);
}
