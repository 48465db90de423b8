import type ExcelJS from 'exceljs';

/** A picture that somebody pasted, and the row of the sheet that it begins in. */
export interface PastedPicture {
  readonly row: number;
  readonly body: Buffer;
  /** Undefined for a kind that a browser cannot show. */
  readonly mediaType: 'image/png' | 'image/jpeg' | undefined;
}

/** A picture that begins in the last quarter of a row is meant for the next. */
const MEANT_FOR_NEXT = 0.25;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

export function pastedPictures(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet): PastedPicture[] {
  return sheet.getImages().flatMap(({ imageId, range }) => {
    const { buffer } = workbook.getImage(Number(imageId));
    if (buffer === undefined) return [];
    const body = Buffer.from(buffer as unknown as Uint8Array);
    return [{ row: Math.floor(range.tl.row + MEANT_FOR_NEXT) + 1, body, mediaType: typeOf(body) }];
  });
}

function typeOf(body: Buffer): PastedPicture['mediaType'] {
  if (body.subarray(0, PNG.length).equals(PNG)) return 'image/png';
  return body.subarray(0, JPEG.length).equals(JPEG) ? 'image/jpeg' : undefined;
}
