import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import yauzl from 'yauzl';
import { z } from 'zod';
import { ProjectFault } from '../../errors.ts';
import { sha256 } from '../../record/index.ts';
import { textOf } from './cell.ts';
import { HIDDEN, HIDDEN_SCHEMA } from './layout.ts';

/** Bytes and entries that an honest workbook stays far below; one that claims more is not unpacked. */
const BYTES_AT_MOST = 300_000_000;
const UNPACKED_AT_MOST = 1_000_000_000;
const ENTRIES_AT_MOST = 20_000;

const Head = z.object({
  schema: z.literal(HIDDEN_SCHEMA),
  release: z.string(),
  gate: z.string(),
  exported: z.iso.datetime(),
});
const Made = z.object({ id: z.string(), sheet: z.string(), wording: z.string() });

/** A workbook that was filled in, with what its hidden sheet says it was made for. */
export interface FilledWorkbook {
  /** The file's name, for a person. */
  readonly name: string;
  readonly sha256: string;
  readonly workbook: ExcelJS.Workbook;
  readonly head: z.infer<typeof Head>;
  readonly made: readonly z.infer<typeof Made>[];
}

/** Throws ProjectFault where the file is not a workbook that `exportWorkbook` made. */
export async function openWorkbook(file: string): Promise<FilledWorkbook> {
  const name = path.basename(file);
  const bytes = await readFile(file).catch((cause) => {
    throw new ProjectFault({ where: file, wrong: 'there is no such file' }, { cause });
  });
  await refuseBomb(bytes, name);
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer).catch((cause) => {
    throw notOurs(name, 'cannot be read as an Excel workbook', cause);
  });
  return { name, sha256: sha256(bytes), workbook, ...hidden(workbook, name) };
}

function hidden(workbook: ExcelJS.Workbook, name: string): Pick<FilledWorkbook, 'head' | 'made'> {
  const sheet = workbook.getWorksheet(HIDDEN);
  const rows = sheet === undefined ? [] : sheet.getSheetValues().slice(1);
  const parsed = rows.map((_, at) => json(textOf((sheet as ExcelJS.Worksheet).getCell(at + 1, 1))));
  const head = Head.safeParse(parsed[0]);
  const made = z.array(Made).safeParse(parsed.slice(1));
  if (!head.success || !made.success) throw notOurs(name, 'is not a workbook that uat manual export made');
  return { head: head.data, made: made.data };
}

async function refuseBomb(bytes: Buffer, name: string): Promise<void> {
  if (bytes.length > BYTES_AT_MOST) throw tooLarge(name);
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    let [entries, unpacked] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      unpacked += entry.uncompressedSize;
      if (entries > ENTRIES_AT_MOST || unpacked > UNPACKED_AT_MOST) throw tooLarge(name);
    }
  } catch (cause) {
    throw cause instanceof ProjectFault ? cause : notOurs(name, 'is not an Excel workbook (.xlsx)', cause);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tooLarge(name: string): ProjectFault {
  return new ProjectFault({
    where: name,
    wrong: 'is too large to be a workbook that a person filled in',
    allowed: '300 MB, with pictures',
    next: 'Paste smaller pictures: of the window, not of all screens',
  });
}

function notOurs(name: string, wrong: string, cause?: unknown): ProjectFault {
  const next = 'Hand in the workbook as it was saved from Excel, as .xlsx';
  return new ProjectFault({ where: name, wrong, next }, cause === undefined ? {} : { cause });
}
