/** What a zip's central directory says of one file. */
export interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly bytes: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly at: number;
  readonly attributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const IN_EXTRA = 0xffffffff;

/** The entries of a zip, zip64 included. Throws a sentence where it is no zip or is damaged. */
export async function readDirectory(zip: Blob): Promise<DirectoryEntry[]> {
  const { at, size } = await findDirectory(zip);
  const view = await viewOf(zip, at, at + size);
  const entries: DirectoryEntry[] = [];
  for (let place = 0; place < view.byteLength; ) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== ENTRY) throw noZip();
    entries.push(entryAt(view, place));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    place += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function findDirectory(zip: Blob): Promise<{ at: number; size: number }> {
  const from = Math.max(0, zip.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(zip, from, zip.size);
  for (let place = tail.byteLength - END_BYTES; place >= 0; place--) {
    if (tail.getUint32(place, true) !== END) continue;
    const large = await findDirectory64(zip, from + place);
    return large ?? { size: tail.getUint32(place + 12, true), at: tail.getUint32(place + 16, true) };
  }
  throw noZip();
}

async function findDirectory64(zip: Blob, end: number): Promise<{ at: number; size: number } | undefined> {
  if (end < 20) return undefined;
  const locator = await viewOf(zip, end - 20, end);
  if (locator.getUint32(0, true) !== LOCATOR_64) return undefined;
  const start = Number(locator.getBigUint64(8, true));
  const record = await viewOf(zip, start, start + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== END_64) throw noZip();
  return { size: Number(record.getBigUint64(40, true)), at: Number(record.getBigUint64(48, true)) };
}

function entryAt(view: DataView, place: number): DirectoryEntry {
  const short = (offset: number) => view.getUint16(place + offset, true);
  const long = (offset: number) => view.getUint32(place + offset, true);
  const nameLength = short(28);
  const large = largeNumbers(view, place + 46 + nameLength, short(30));
  const number = (offset: number) => (long(offset) === IN_EXTRA ? (large.shift() ?? IN_EXTRA) : long(offset));
  const bytes = number(24);
  const packedBytes = number(20);
  const at = number(42);
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + place + 46, nameLength));
  return { name, method: short(10), flags: short(8), bytes, packedBytes, at, attributes: long(38) };
}

/** Zip64's extra field: the numbers that did not fit, in the order of the directory. */
function largeNumbers(view: DataView, from: number, length: number): number[] {
  for (let place = from; place + 4 <= from + length; place += 4 + view.getUint16(place + 2, true)) {
    if (view.getUint16(place, true) !== 1) continue;
    const count = Math.floor(view.getUint16(place + 2, true) / 8);
    return Array.from({ length: count }, (_, index) =>
      Number(view.getBigUint64(place + 4 + index * 8, true)),
    );
  }
  return [];
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

async function viewOf(zip: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await zip.slice(from, to).arrayBuffer());
}

function noZip(): Error {
  return new Error(
    'This is not a zip, or a damaged one. Choose the zip of a pack, as it is attached to the change record.',
  );
}
