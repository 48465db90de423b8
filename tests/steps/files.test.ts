import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Blocked } from 'council-uat';
import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { keepDownload, lastDownload } from '../../steps/shared/files/downloads.ts';
import { rowsOfFile } from '../../steps/shared/files/rows.ts';
import { fileToUpload } from '../../steps/shared/files/to-upload.ts';

function downloaded(name: string, bytes: Buffer) {
  const world = {} as never;
  keepDownload(world, { name, bytes });
  return world;
}

describe('a downloaded file', () => {
  it.each([
    ['cases', '\ufeffName;Cost\r\nÖzil;1,50\r\n', 'csv'],
    ['letter', '%PDF-1.4', 'pdf'],
    ['notes.txt', 'no separators here\n', 'text'],
  ])('%s is told by its content', (name, text, kind) => {
    expect(lastDownload(downloaded(name, Buffer.from(text))).kind).toBe(kind);
  });

  it('gives rows of CSV with a byte order mark and semicolons, and in Windows-1252', async () => {
    const rows = [
      ['Name', 'Cost'],
      ['Özil', '1,50'],
    ];
    expect(await rowsOfFile(downloaded('a.csv', Buffer.from('\ufeffName;Cost\r\nÖzil;1,50\r\n')))).toEqual(
      rows,
    );
    expect(await rowsOfFile(downloaded('a.csv', Buffer.from('Name,Cost\nÖzil,"1,50"\n', 'latin1')))).toEqual(
      rows,
    );
  });

  it('gives rows of a workbook as text', async () => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('One');
    sheet.addRows([
      ['Case', 'Cost', 'Due'],
      ['R1', 10.5, new Date('2026-11-22T00:00:00Z')],
    ]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    expect(await rowsOfFile(downloaded('cases', bytes))).toEqual([
      ['Case', 'Cost', 'Due'],
      ['R1', '10.5', '2026-11-22'],
    ]);
  });

  it('says what has no rows, and that nothing was downloaded', async () => {
    await expect(rowsOfFile(downloaded('letter', Buffer.from('%PDF-1.4')))).rejects.toThrow(
      '“letter” has no rows: by its content it is a pdf.',
    );
    expect(() => lastDownload({} as never)).toThrow('Nothing was downloaded yet.');
  });
});

it('finds files to upload in data/files alone, and names those near a slip', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-files-'));
  writeFileSync(path.join(folder, 'letter.pdf'), 'x');
  expect(fileToUpload(folder, 'letter.pdf')).toBe(path.join(folder, 'letter.pdf'));
  expect(() => fileToUpload(folder, 'leter.pdf')).toThrow(
    'There is no file “leter.pdf” in data/files: there is “letter.pdf”.',
  );
  expect(() => fileToUpload(folder, 'leter.pdf')).toThrow(Blocked);
  expect(() => fileToUpload(folder, '../x')).toThrow('lies outside data/files');
});
