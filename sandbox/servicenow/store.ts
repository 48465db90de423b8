import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, TableName } from './tables.ts';

type Tables = Record<TableName, Row[]>;

/** The records of the stand-in: in memory, and in `folder` so that the next process finds them. */
export class Store {
  readonly folder: string;
  #tables: Tables;
  /** When the file was last written or read: another process may have its own stand-in on the same folder. */
  #asOf = 0;
  #number = 30_100;

  /** @param folder Absolute; holds `state.json` and the content of attachments by sys_id. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(join(folder, 'files'), { recursive: true });
    this.#tables = empty();
    this.#catchUp();
  }

  rows(table: TableName): readonly Row[] {
    this.#catchUp();
    return this.#tables[table];
  }

  find(table: TableName, sysId: string): Row | undefined {
    return this.rows(table).find((row) => row.sys_id === sysId);
  }

  change(number: string): Row | undefined {
    return this.rows('change_request').find((row) => row.number === number);
  }

  /** A new record with the next number; what `values` says comes last. */
  insert(table: TableName, values: Row, by = 'system'): Row {
    const now = utcNow();
    const row: Row = {
      sys_id: randomBytes(16).toString('hex'),
      sys_created_on: now,
      sys_created_by: by,
      sys_updated_on: now,
      sys_updated_by: by,
      sys_mod_count: '0',
      ...(table === 'change_task' ? { number: `CTASK00${++this.#number}` } : {}),
      ...values,
    };
    this.#tables[table].push(row);
    this.save();
    return row;
  }

  update(row: Row, values: Row, by: string): void {
    const count = String(Number(row.sys_mod_count ?? 0) + 1);
    Object.assign(row, values, { sys_updated_on: utcNow(), sys_updated_by: by, sys_mod_count: count });
    this.save();
  }

  remove(table: TableName, row: Row): void {
    this.#tables[table] = this.#tables[table].filter((one) => one !== row);
    if (table === 'sys_attachment') rmSync(this.fileOf(row), { force: true });
    this.save();
  }

  /** Where the content of an attachment is kept. */
  fileOf(row: Row): string {
    return join(this.folder, 'files', row.sys_id ?? '');
  }

  copyFile(from: Row, to: Row): void {
    copyFileSync(this.fileOf(from), this.fileOf(to));
  }

  save(): void {
    writeFileSync(this.#file, `${JSON.stringify(this.#tables, null, 1)}\n`);
    this.#asOf = statSync(this.#file).mtimeMs;
  }

  get #file(): string {
    return join(this.folder, 'state.json');
  }

  #catchUp(): void {
    const written = statSync(this.#file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (written <= this.#asOf) return;
    this.#tables = JSON.parse(readFileSync(this.#file, 'utf8')) as Tables;
    this.#asOf = written;
  }
}

/** UTC, as ServiceNow stores moments: `2026-11-22 14:05:00`. */
function utcNow(): string {
  return new Date().toISOString().slice(0, 19).replace('T', ' ');
}

function empty(): Tables {
  return { change_request: [], change_task: [], sys_journal_field: [], sys_attachment: [] };
}
