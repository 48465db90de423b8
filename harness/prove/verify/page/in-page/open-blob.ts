import { isFolder } from '../../is-folder.ts';
import type { OpenedPack, PackEntry } from '../../opened-pack.ts';
import { type DirectoryEntry, readDirectory } from './zip-directory.ts';

const LOCAL_HEADER = 30;
const STORED = 0;
const DEFLATED = 8;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** A zip that a person chose, read where it lies. Throws a sentence where it is none. */
export async function openBlob(zip: Blob): Promise<OpenedPack> {
  const entries = new Map<PackEntry, DirectoryEntry>();
  for (const entry of await readDirectory(zip)) {
    const packEntry = packEntryOf(entry);
    if (!isFolder(packEntry)) entries.set(packEntry, entry);
  }
  const content = async (entry: PackEntry) => {
    const own = entries.get(entry);
    if (own === undefined) throw new Error(`${entry.path} is not of this zip`);
    return contentOf(zip, own);
  };
  return {
    entries: [...entries.keys()],
    read: async (entry, most) => {
      if (entry.bytes > most) throw new RangeError(`${entry.path} is longer than ${most} bytes`);
      return content(entry);
    },
    digest: async (entry) => {
      const bytes = await content(entry);
      return { bytes: bytes.length, sha256: hex(await crypto.subtle.digest('SHA-256', bytes)) };
    },
  };
}

function packEntryOf({ name, bytes, packedBytes, flags, attributes }: DirectoryEntry): PackEntry {
  const isLink = ((attributes >>> 16) & FILE_TYPE) === LINK;
  return { path: name, bytes, packedBytes, isLink, isEncrypted: (flags & 1) !== 0 };
}

async function contentOf(zip: Blob, { at, method, bytes, packedBytes }: DirectoryEntry) {
  const header = new DataView(await zip.slice(at, at + LOCAL_HEADER).arrayBuffer());
  const start = at + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = zip.slice(start, start + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw new Error('packed in a way that no pack is');
  const stream =
    method === STORED ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return collect(stream.getReader(), bytes);
}

/** Stops as soon as there is more than the zip's directory says. */
async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, bytes: number) {
  const whole = new Uint8Array(bytes);
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (length + piece.value.length > bytes) throw new RangeError('longer than the zip says');
    whole.set(piece.value, length);
    length += piece.value.length;
  }
  if (length < bytes) throw new RangeError('shorter than the zip says');
  return whole;
}

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
