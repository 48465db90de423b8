import type { UatWorld } from 'council-uat';
import type { DownloadedFile } from '../../../pages/shared/acting/downloading.ts';

/** A downloaded file and what kind it is by its content. */
export interface Kept extends DownloadedFile {
  readonly kind: 'pdf' | 'workbook' | 'zip' | 'picture' | 'text' | 'csv' | 'file';
}

const downloads = new WeakMap<UatWorld, Kept>();

export function keepDownload(world: UatWorld, file: DownloadedFile): void {
  downloads.set(world, { ...file, kind: kindOf(file) });
}

/** The file that was downloaded last in this scenario. Throws when there is none. */
export function lastDownload(world: UatWorld): Kept {
  const file = downloads.get(world);
  if (file === undefined) throw new Error('Nothing was downloaded yet. Write before: When I download "…".');
  return file;
}

/** By the first bytes, for names are not to be relied on; workbooks are zips with sheets in them. */
function kindOf({ name, bytes }: DownloadedFile): Kept['kind'] {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('PK'))
    return bytes.includes('xl/workbook') || /\.xlsx$/i.test(name) ? 'workbook' : 'zip';
  if (/^(\x89PNG|GIF8|\xff\xd8\xff|BM)/.test(start)) return 'picture';
  if (bytes.subarray(0, 2000).includes(0)) return 'file';
  return /\.csv$/i.test(name) || /^[^\n]*[,;\t][^\n]*\r?\n/.test(bytes.subarray(0, 4000).toString('utf8'))
    ? 'csv'
    : 'text';
}
