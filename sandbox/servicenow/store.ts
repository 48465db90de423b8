import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed } from './seed.ts';
import type { Row, TableName } from './tables.ts';

type Tables = Record<TableName, Row[]>;

/** The records of the stand-in: in memory, and in `folder` so that the next process finds them. */
export class Store {
  readonly folder: string;
  readonly #tables: Tables;
  #number = 30_100;

  /** @param folder Absolute; holds `state.json` and the content of attachments by sys_id. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(join(folder, 'files'), { recursive: true });
    this.#tables = kept(join(folder, 'state.json')) ?? empty();
    if (this.rows('change_request').length === 0) seed(this);
  }

  rows(table: TableName): readonly Row[] {
    return this.#tables[table];
  }

  find(table: TableName, sysId: string): Row | undefined {
    return this.#tables[table].find((row) => row.sys_id === sysId);
  }

  change(number: string): Row | undefined {
    return this.#tables.change_request.find((row) => row.number === number);
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
    writeFileSync(join(this.folder, 'state.json'), `${JSON.stringify(this.#tables, null, 1)}\n`);
  }
}

/** UTC, as ServiceNow stores moments: `2026-11-22 14:05:00`. */
function utcNow(): string {
  return new Date().toISOString().slice(0, 19).replace('T', ' ');
}

function kept(file: string): Tables | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tables) : undefined;
}

function empty(): Tables {
  return { change_request: [], change_task: [], sys_journal_field: [], sys_attachment: [] };
}
