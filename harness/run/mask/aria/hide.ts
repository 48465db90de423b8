import {
  type DeclaredNames,
  isDeclaredCaption,
  isDeclaredColumn,
  isDeclaredField,
} from '../declared-names.ts';
import { LABEL } from '../labels.ts';
import { holdsName, labelFor, wordsOf } from '../names.ts';
import { type AriaNode, findInside, textOf, withDescendants } from './tree.ts';

const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider'];
const GROUPS = ['group', 'radiogroup'];
const TABLES = ['table', 'grid', 'treegrid'];
const CELLS = ['cell', 'gridcell', 'columnheader', 'rowheader'];
/** What may carry the name of the field that comes next. */
const CAPTIONS = [...CELLS, 'term', 'text', 'paragraph', 'strong', 'emphasis', 'generic', 'label', 'heading'];
/** What may be the value of the caption before it. */
const VALUES = [
  'cell',
  'gridcell',
  'definition',
  'text',
  'paragraph',
  'strong',
  'emphasis',
  'generic',
  'status',
  'time',
  'code',
  'link',
];
/** What a line of text may consist of. */
const INLINE = ['text', 'strong', 'emphasis', 'code', 'time'];
/** A longer text is no caption. */
const LONGEST_CAPTION = 80;

/** Marks the values of declared fields and the cells of declared columns. */
export function hideDeclared(nodes: readonly AriaNode[], names: DeclaredNames): void {
  for (const node of nodes) {
    const { role } = node.line;
    if (FIELDS.includes(role)) hideField(node, node.line.name ?? '', names);
    if (GROUPS.includes(role)) hideGroup(node, names);
    if (TABLES.includes(role)) hideColumns(node, names);
    if (CAPTIONS.includes(role)) hideCaptioned(node, names);
  }
}

/** Whether a field whose name says that it holds a secret has a value. */
export function hasFilledSecret(nodes: readonly AriaNode[]): boolean {
  return nodes.some((node) => node.put === LABEL.secret && withDescendants(node).some(holdsText));
}

function holdsText(node: AriaNode): boolean {
  return (node.line.value ?? '') !== '' && !node.line.role.startsWith('/');
}

function hideField(node: AriaNode, name: string, names: DeclaredNames): void {
  if (isDeclaredField(names, name)) node.put ??= labelFor(name);
}

/** Day, month and year of a date of birth are fields of a group that bears the name. */
function hideGroup(group: AriaNode, names: DeclaredNames): void {
  const name = group.line.name ?? '';
  if (!isDeclaredField(names, name)) return;
  for (const field of findInside(group, FIELDS)) field.put ??= labelFor(name);
}

/** Rows are matched from the left and, where their number of cells differs, from the right as well. */
function hideColumns(table: AriaNode, names: DeclaredNames): void {
  const rows = findInside(table, ['row'], TABLES).map((row) => findInside(row, CELLS, TABLES));
  const headers = rows.filter(isHeaderRow);
  for (const header of headers.length > 0 ? headers : rows.slice(0, 1)) {
    for (const [column, cell] of header.entries()) {
      const name = textOf(cell);
      if (!isDeclaredHeader(cell, header, names)) continue;
      for (const row of rows.filter((other) => other !== header && !isHeaderRow(other))) {
        for (const below of new Set([row[column], row[row.length - header.length + column]]))
          hideCell(below, name);
      }
    }
  }
}

function isHeaderRow(row: readonly AriaNode[]): boolean {
  return row.some((cell) => cell.line.role === 'columnheader');
}

/** A plain cell of the first row may be a header too, unless it reads as the caption of the cell beside it. */
function isDeclaredHeader(cell: AriaNode, row: readonly AriaNode[], names: DeclaredNames): boolean {
  const name = textOf(cell);
  if (name.length > LONGEST_CAPTION) return false;
  if (cell.line.role === 'columnheader') return isDeclaredColumn(names, name);
  if (cell.line.role === 'rowheader' || name.trim().endsWith(':')) return false;
  const isCaption = row.length === 2 && row[0] === cell;
  return isDeclaredColumn(isCaption ? { ...names, fields: [], secrets: [] } : names, name);
}

function hideCell(cell: AriaNode | undefined, name: string): void {
  if (cell === undefined || cell.line.role === 'columnheader') return;
  cell.put ??= labelFor(name);
  cell.hidesName = true;
}

/** What comes after a caption: a cell, definitions, text. A caption of a secret speaks of fields only. */
function hideCaptioned(caption: AriaNode, names: DeclaredNames): void {
  const name = textOf(caption);
  if (
    name.length > LONGEST_CAPTION ||
    caption.line.role === 'columnheader' ||
    !isDeclaredCaption(names, name)
  )
    return;
  const isSecret = holdsName(wordsOf(name), names.secrets);
  for (const next of nextTo(caption)) {
    for (const field of FIELDS.includes(next.line.role) ? [next] : findInside(next, FIELDS))
      field.put ??= labelFor(name);
    if (!isSecret && VALUES.includes(next.line.role)) hideCell(next, name);
  }
}

function nextTo(node: AriaNode): AriaNode[] {
  const siblings = (node.parent?.children ?? []).filter((one) => !one.line.role.startsWith('/'));
  const [next, ...after] = siblings.slice(siblings.indexOf(node) + 1);
  if (next === undefined) return [];
  const goesOn = node.line.role === 'term' ? ['definition'] : INLINE.includes(next.line.role) ? INLINE : [];
  const end = after.findIndex((one) => !goesOn.includes(one.line.role) || textOf(one).trim().endsWith(':'));
  return [next, ...after.slice(0, end < 0 ? after.length : end)];
}
